-- Grain: one row per lead and opportunity that came of it (lead_id, opportunity_id). An opportunity is tied to a lead by
-- the lead's conversion or by its own lead id; one without either is existing or partner business and never a win
-- of lead scoring. Either field may hold several ids, apart by the unit separator. Where several leads share an opportunity,
-- the first that was handed over carries its amount. Amounts in several currencies can't be added up without rates.
with
leads as (select * from marts.leads),
handoffs as (select * from marts.handoffs),
opportunities as (select * from staging.stg_opportunities),
currencies as (select * from staging.stg_currencies),
keys as (select * from marts.lead_keys),

converted as (
    select
        leads.lead_id,
        ids.opportunity_id
    from leads
    cross join unnest(split(leads.opportunity_id, chr(31))) as ids (opportunity_id)
),

of_leads as (
    select
        ids.lead_key,
        opportunities.opportunity_id
    from opportunities
    cross join unnest(split(opportunities.lead_id, chr(31))) as ids (lead_key)
),

links as (
    select lead_id, opportunity_id from converted
    union
    select keys.lead_id, of_leads.opportunity_id
    from of_leads
    inner join keys
        on keys.key = of_leads.lead_key
),

counted as (
    select
        (select count(distinct currency) from opportunities) as currencies,
        (select count(*) from currencies) as rates
),

priced as (
    select
        opportunities.*,
        case
            when counted.rates > 0 and opportunities.currency is not null
                then cast(opportunities.amount as double) / nullif(currencies.rate, 0e0)
            when counted.rates > 0 or counted.currencies <= 1 then cast(opportunities.amount as double)
        end as corporate_amount
    from opportunities
    cross join counted
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
