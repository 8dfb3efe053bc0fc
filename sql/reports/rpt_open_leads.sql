-- Grain: one row per forecast day, territory, product line, state, age in days and probability of the leads that were open on that day,
-- within twice the horizon (forecast_day, territory or none, product_line or none, state, age_days, probability): how many there were, and
-- how many of them were won before the quarter was over.
with
forecast_days as (select * from marts.forecast_days),
lead_states as (select * from marts.lead_states),
lead_grades as (select * from marts.lead_grades),
horizon as (select * from meta.horizon),

standing as (
    select
        forecast_days.forecast_day,
        forecast_days.is_last,
        date_diff('day', forecast_days.forecast_day, forecast_days.quarter_over) as days_left,
        date_diff('day', lead_states.handoff_day, forecast_days.forecast_day) as age_days,
        lead_states.*,
        lead_grades.territory,
        lead_grades.product_line,
        least(greatest(coalesce(lead_grades.judged_probability, lead_grades.probability), 1e-6), 999999e-6) as probability
    from lead_states
    cross join forecast_days
    inner join lead_grades
        on lead_grades.lead_id = lead_states.lead_id
    where lead_states.handoff_day < forecast_days.forecast_day
)

select
    standing.forecast_day,
    standing.is_last,
    standing.days_left,
    standing.territory,
    standing.product_line,
    standing.state,
    standing.age_days,
    standing.probability,
    count(*) as leads,
    count(case when standing.lag_days - standing.age_days < standing.days_left then 1 end) as won_in_quarter
from standing
cross join horizon
where standing.from_day < standing.age_days
    and (standing.until_day is null or standing.age_days <= standing.until_day)
    and standing.age_days <= 2 * horizon.horizon_days
group by
    standing.forecast_day,
    standing.is_last,
    standing.days_left,
    standing.territory,
    standing.product_line,
    standing.state,
    standing.age_days,
    standing.probability
