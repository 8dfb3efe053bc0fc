-- Grain: one row per handed-over lead (lead_id): what became of it, as far as the exports know.
with
leads as (select * from marts.leads),
handoffs as (select * from marts.handoffs),
lead_opportunities as (select * from marts.lead_opportunities),

opportunity_outcomes as (
    select
        lead_id,
        count(*) as opportunities,
        min(created_at) as opened_at,
        max(case when is_won then 1 else 0 end) = 1 as is_won,
        min(case when is_won then won_at end) as won_at,
        min(case when is_closed and not is_won then lost_at end) as lost_at,
        min(case when is_closed then 1 else 0 end) = 1 as is_closed,
        sum(case when is_won and carries_amount then amount end) as amount
    from lead_opportunities
    group by lead_id
)

select
    handoffs.lead_id,
    handoffs.handoff_at,
    leads.accepted_at,
    leads.disposition,
    leads.disposition_at,
    coalesce(leads.sqo_at, opportunity_outcomes.opened_at) as sqo_at,
    coalesce(opportunity_outcomes.opportunities, 0) as opportunities,
    coalesce(opportunity_outcomes.is_won, leads.is_won, leads.won_at is not null and leads.is_won is null) as is_won,
    case
        when coalesce(opportunity_outcomes.is_won, leads.is_won, leads.won_at is not null)
            then coalesce(opportunity_outcomes.won_at, leads.won_at)
    end as won_at,
    coalesce(opportunity_outcomes.is_closed, false)
        or coalesce(leads.is_closed, false)
        or coalesce(leads.is_won, false)
        or (leads.is_closed is null and coalesce(leads.lost_at, leads.disposition_at) is not null) as is_closed,
    coalesce(opportunity_outcomes.amount, case when leads.is_won then leads.amount end) as amount
from handoffs
inner join leads
    on leads.lead_id = handoffs.lead_id
left join opportunity_outcomes
    on opportunity_outcomes.lead_id = handoffs.lead_id
