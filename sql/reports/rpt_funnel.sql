-- Grain: one row: how far the handed-over leads came.
with
outcomes as (select * from marts.outcomes)

select
    count(*) as handed_over,
    count(accepted_at) as accepted,
    count(case when opportunities > 0 or sqo_at is not null then 1 end) as opportunity,
    count(case when is_won then 1 end) as won
from outcomes
