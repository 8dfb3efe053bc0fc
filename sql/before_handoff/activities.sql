-- Grain: one row per activity of a handed-over lead before its handoff. It has no number: where it stands in the export may tell what
-- came after.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
activities as (select * from staging.stg_activities)

select
    handoffs.lead_id,
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
