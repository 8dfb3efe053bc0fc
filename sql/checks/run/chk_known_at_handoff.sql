-- Grain: one row per counted activity that came with the handoff of its lead or after it (lead_id, record, subject).
with
activities as (select * from marts.activities_before_handoff),
handoffs as (select * from marts.handoffs)

select
    activities.lead_id,
    activities.record,
    activities.subject
from activities
inner join handoffs
    on handoffs.lead_id = activities.lead_id
where activities.activity_at >= handoffs.handoff_at
