-- Grain: one row per territory, age in days and probability of the leads that are still open and within the horizon.
with
lead_grades as (select * from marts.lead_grades),
horizon as (select * from meta.horizon)

select
    lead_grades.territory,
    lead_grades.age_days,
    lead_grades.probability,
    count(*) as leads
from lead_grades
cross join horizon
where not lead_grades.is_closed
    and lead_grades.age_days between 0 and horizon.horizon_days
group by lead_grades.territory, lead_grades.age_days, lead_grades.probability
