-- Grain: one row per handed-over lead and kind of activity (lead_id, subject): counts up to the handoff.
with
activities as (select * from marts.counted_activities)

select
    lead_id,
    subject,
    count_if(days_before <= 7) as count_7,
    count_if(days_before <= 30) as count_30,
    count_if(days_before <= 90) as count_90,
    count(distinct cast(activity_at as date)) as days_active,
    cast(floor(min(days_before)) as bigint) as days_since_last,
    cast(floor(max(days_before)) as bigint) as days_since_first
from activities
group by lead_id, subject
