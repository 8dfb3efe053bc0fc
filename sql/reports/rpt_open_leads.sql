-- Grain: one row per forecast day, territory, product line, state, age in days and probability of the leads that were open on that day,
-- within twice the horizon (forecast_day, territory or none, product_line or none, state, age_days, probability): how many there were, and
-- how many of them were won before the quarter was over.
with
open_leads as (select * from marts.open_leads)

select
    forecast_day,
    is_last,
    days_left,
    territory,
    product_line,
    state,
    age_days,
    probability,
    count(*) as leads,
    count(case when lag_days - age_days < days_left then 1 end) as won_in_quarter
from open_leads
group by
    forecast_day,
    is_last,
    days_left,
    territory,
    product_line,
    state,
    age_days,
    probability
