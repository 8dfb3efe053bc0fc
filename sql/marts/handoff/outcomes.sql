-- Grain: one row per handed-over lead (lead_id): what became of it, as far as the exports know. Where several opportunities came
-- of a lead, a win after the handoff goes before one that came earlier.
with
leads as (select * from marts.leads),
handoffs as (select * from marts.handoffs),
lead_opportunities as (select * from marts.lead_opportunities),

opportunity_outcomes as (
    select
        lead_opportunities.lead_id,
        count(*) as opportunities,
        min(lead_opportunities.created_at) as opened_at,
        max(case when lead_opportunities.is_won then 1 else 0 end) = 1 as is_won,
        coalesce(
            min(case
                when lead_opportunities.is_won
                    and cast(lead_opportunities.won_at as date) >= cast(handoffs.handoff_at as date)
                    then lead_opportunities.won_at
            end),
            min(case when lead_opportunities.is_won then lead_opportunities.won_at end)
        ) as won_at,
        min(case when lead_opportunities.is_closed then 1 else 0 end) = 1 as is_closed,
        sum(case
            when lead_opportunities.is_won and lead_opportunities.carries_amount
                then lead_opportunities.amount
        end) as amount
    from lead_opportunities
    inner join handoffs
        on handoffs.lead_id = lead_opportunities.lead_id
    group by lead_opportunities.lead_id
),

decided as (
    select
        handoffs.lead_id,
        handoffs.handoff_at,
        leads.accepted_at,
        leads.disposition,
        leads.disposition_at,
        leads.is_closed as lead_is_closed,
        leads.lost_at,
        leads.won_at as lead_won_at,
        leads.amount as lead_amount,
        opportunity_outcomes.lead_id is not null as has_opportunity,
        coalesce(leads.sqo_at, opportunity_outcomes.opened_at) as sqo_at,
        coalesce(opportunity_outcomes.opportunities, 0) as opportunities,
        coalesce(opportunity_outcomes.is_won, leads.is_won, leads.won_at is not null) as is_won,
        coalesce(opportunity_outcomes.is_closed, false) as opportunities_are_closed,
        opportunity_outcomes.won_at as opportunity_won_at,
        opportunity_outcomes.amount as opportunity_amount
    from handoffs
    inner join leads
        on leads.lead_id = handoffs.lead_id
    left join opportunity_outcomes
        on opportunity_outcomes.lead_id = handoffs.lead_id
)

select
    lead_id,
    handoff_at,
    accepted_at,
    disposition,
    disposition_at,
    sqo_at,
    opportunities,
    is_won,
    case when is_won then coalesce(opportunity_won_at, lead_won_at) end as won_at,
    is_won
        or opportunities_are_closed
        or coalesce(lead_is_closed, coalesce(lost_at, disposition_at) is not null) as is_closed,
    case when has_opportunity then opportunity_amount when is_won then lead_amount end as amount
from decided
