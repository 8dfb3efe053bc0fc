-- Grain: one row per mature lead (lead_id): its slot from 0 to 9, drawn by a stable hash so that leads that belong together
-- (one account, one company, or the same record twice) share it, and its quarter counted from 0.
with
labels as (select * from marts.labels),

mature as (
    select
        lead_id,
        won,
        belongs_to,
        dense_rank() over (order by cohort) - 1 as cohort_number,
        max(case when won then 1 else 0 end) over (partition by belongs_to) as group_won
    from labels
    where state = 'mature'
)

select
    lead_id,
    won,
    cohort_number,
    mod(dense_rank() over (partition by group_won order by stable_hash(belongs_to), belongs_to) - 1, 10) as slot
from mature
