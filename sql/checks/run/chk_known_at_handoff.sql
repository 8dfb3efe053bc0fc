-- Grain: one row per activity that is counted and came with the handoff of its lead or after it (lead_id, activity_number).
with
activities as (select * from before_handoff.activities),
handoffs as (select * from marts.handoffs)

select
    activities.lead_id,
    activities.activity_number
from activities
inner join handoffs
    on handoffs.lead_id = activities.lead_id
where activities.activity_at >= handoffs.handoff_at
