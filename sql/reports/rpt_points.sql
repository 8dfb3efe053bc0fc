-- Grain: one row per territory, points and grade of the judged leads (territory or none, points, grade), as models that never saw them score them.
with
lead_grades as (select * from marts.lead_grades)

select
    territory,
    points,
    grade,
    count(*) as leads,
    count_if(won) as wins
from lead_grades
where judged_probability is not null
group by territory, points, grade
