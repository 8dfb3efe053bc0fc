-- Grain: one row per lead and opportunity that came of it (lead_id, opportunity_id). An opportunity is tied to a lead by
-- the lead's conversion or by its own lead id; one without either is existing or partner business and never a win
-- of lead scoring. Where several leads share an opportunity, the first that was handed over carries its amount.
with
leads as (select * from marts.leads),
handoffs as (select * from marts.handoffs),
opportunities as (select * from staging.stg_opportunities),
currencies as (select * from staging.stg_currencies),

links as (
    select lead_id, opportunity_id from leads where opportunity_id is not null
    union
    select opportunities.lead_id, opportunities.opportunity_id
    from opportunities
    inner join leads
        on leads.lead_id = opportunities.lead_id
),

priced as (
    select
        opportunities.*,
        case
            when opportunities.currency is null or not exists (select 1 from currencies)
                then cast(opportunities.amount as double)
            else cast(opportunities.amount as double) / nullif(currencies.rate, 0e0)
        end as corporate_amount
    from opportunities
    left join currencies
        on currencies.currency = opportunities.currency
)

select
    links.lead_id,
    links.opportunity_id,
    priced.is_won,
    coalesce(priced.is_closed, priced.is_won or priced.lost_at is not null) as is_closed,
    priced.created_at,
    priced.won_at,
    priced.lost_at,
    cast(round(priced.corporate_amount, 2) as decimal(18, 2)) as amount,
    row_number() over (
        partition by links.opportunity_id
        order by handoffs.handoff_at nulls last, links.lead_id
    ) = 1 as carries_amount
from links
inner join priced
    on priced.opportunity_id = links.opportunity_id
left join handoffs
    on handoffs.lead_id = links.lead_id
