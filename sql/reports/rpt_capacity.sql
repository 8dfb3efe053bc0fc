-- Grain: one row per territory that got mature leads (territory): its reps, and the weeks in which the mature leads of all came.
with
lead_grades as (select * from marts.lead_grades),

mature as (select * from lead_grades where state = 'mature'),

span as (
    select date_diff('day', cast(min(handoff_at) as date), cast(max(handoff_at) as date)) / 7e0 as weeks from mature
)

select
    mature.territory,
    count(distinct mature.rep) as reps,
    max(span.weeks) as weeks
from mature
cross join span
where mature.territory is not null
group by mature.territory
