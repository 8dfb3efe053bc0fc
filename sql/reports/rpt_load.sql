-- Grain: one row: mature leads, the reps that got them, and the weeks in which they came.
with
lead_grades as (select * from marts.lead_grades)

select
    count(*) as leads,
    count(distinct rep) as reps,
    date_diff('day', cast(min(handoff_at) as date), cast(max(handoff_at) as date)) / 7e0 as weeks
from lead_grades
where state = 'mature'
