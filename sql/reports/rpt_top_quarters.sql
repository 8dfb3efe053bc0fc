-- Grain: one row per quarter of the handoff (quarter): leads with the best letter and leads of the high class among all, and
-- what became of those that may be judged.
with
lead_grades as (select * from marts.lead_grades)

select
    cohort as quarter,
    count(*) as leads,
    count_if(grade like 'A%') as best,
    count(case when grade like 'A%' then judged_probability end) as best_judged,
    count(case when grade like 'A%' and judged_probability is not null and won then 1 end) as best_wins,
    count_if(class = 'high') as high,
    count(case when class = 'high' then judged_probability end) as high_judged,
    count(case when class = 'high' and judged_probability is not null and won then 1 end) as high_wins,
    count(case when grade like 'A%' and class = 'high' then judged_probability end) as both_judged
from lead_grades
where cohort is not null
group by cohort
