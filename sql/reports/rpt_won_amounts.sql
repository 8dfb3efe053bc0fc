-- Grain: one row per product line (product_line or none): won leads whose amount is known, the sum of their amounts and of the squares. A
-- deal that several leads share brings its amount once, and nothing with the others.
with
outcomes as (select * from marts.outcomes),
handoffs as (select * from marts.handoffs),
lead_opportunities as (select * from marts.lead_opportunities),

shared as (
    select distinct lead_id
    from lead_opportunities
    where is_won and not carries_amount
),

won as (
    select
        handoffs.product_line,
        coalesce(outcomes.amount, case when shared.lead_id is not null then 0 end) as amount
    from outcomes
    inner join handoffs
        on handoffs.lead_id = outcomes.lead_id
    left join shared
        on shared.lead_id = outcomes.lead_id
    where outcomes.is_won
)

select
    product_line,
    count(amount) as wins,
    sum(amount) as amount,
    sum(cast(amount * amount as decimal(38, 4))) as squares
from won
where amount is not null
group by product_line
