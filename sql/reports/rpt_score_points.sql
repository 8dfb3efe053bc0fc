-- Grain: one row per number of points (points): judged leads that a model which never saw them gave so many, their mix, and
-- expected against actual wins.
with
lead_grades as (select * from marts.lead_grades)

select
    points,
    count(*) as leads,
    count_if(class = 'high') as high,
    count_if(class = 'medium') as medium,
    count_if(class = 'low') as low,
    count_if(has_opportunity) as opportunities,
    count(*) as judged,
    count_if(won) as wins,
    sum(judged_probability) as expected,
    sum(cast(judged_probability * (1 - judged_probability) as decimal(18, 12))) as variance
from lead_grades
where judged_probability is not null
group by points
