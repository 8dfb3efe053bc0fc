-- Grain: one row per territory, grade, work done, state, age in days and probability of the leads that are open when the exports end
-- (territory or none, grade, work, state, age_days, probability): how many there are.
with
open_today as (select * from marts.open_today)

select
    territory,
    grade,
    class,
    work,
    state,
    age_days,
    probability,
    count(*) as leads
from open_today
group by territory, grade, class, work, state, age_days, probability
