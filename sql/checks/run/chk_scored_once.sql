-- Grain: one row per lead (lead_id) that was handed over and has not one score, or has a score and was not handed over.
with
handoffs as (select * from marts.handoffs),
scores as (select * from marts.scores),

counted as (
    select lead_id, 1 as handoffs, 0 as scores from handoffs
    union all
    select lead_id, 0, 1 from scores
)

select
    lead_id,
    sum(handoffs) as handoffs,
    sum(scores) as scores
from counted
group by lead_id
having sum(handoffs) <> 1 or sum(scores) <> 1
