-- Grain: one row per handed-over lead (lead_id). Without a handoff date nothing says that it was created before.
with
handoffs as (select * from marts.handoffs),
leads as (select * from marts.leads)

select
    handoffs.lead_id,
    handoffs.handoff_at,
    case when leads.created_at <= handoffs.handoff_at then leads.created_at end as created_at
from handoffs
inner join leads
    on leads.lead_id = handoffs.lead_id
