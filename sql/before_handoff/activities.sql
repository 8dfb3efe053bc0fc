-- Grain: one row per activity of a handed-over lead before its handoff (lead_id, activity_number), numbered by time from the lead's
-- first; those of no kind are left out. Where it stands in the export is not told: that may know what came after.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
activities as (select * from staging.stg_activities)

select
    handoffs.lead_id,
    row_number() over (
        partition by handoffs.lead_id
        order by activities.activity_at, activities.record
    ) as activity_number,
    activities.activity_type,
    activities.asset,
    activities.page,
    activities.activity_at,
    date_diff('second', activities.activity_at, handoffs.handoff_at) / 8.64e4 as days_before
from activities
inner join keys
    on keys.key = activities.activity_key
inner join handoffs
    on handoffs.lead_id = keys.lead_id
where activities.activity_at < handoffs.handoff_at
    and activities.activity_type is not null
