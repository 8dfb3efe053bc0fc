-- Grain: one row: how far the handed-over leads came.
with
outcomes as (select * from marts.outcomes)

select
    count(*) as handed_over,
    count(accepted_at) as accepted,
    count_if(opportunities > 0 or sqo_at is not null) as opportunity,
    count_if(is_won) as won
from outcomes
