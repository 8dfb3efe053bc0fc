-- Grain: one row per forecast day and lead that was open on it, within twice the horizon (forecast_day, lead_id): its state, its age in days,
-- and its probability of winning by a model that had not seen it, if there is one.
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
        lead_states.lead_id,
        lead_states.state,
        lead_states.lag_days,
        lead_states.from_day,
        lead_states.until_day
    from lead_states
    cross join forecast_days
    where lead_states.handoff_day < forecast_days.forecast_day
)

select
    standing.forecast_day,
    standing.lead_id,
    standing.is_last,
    standing.days_left,
    standing.state,
    standing.age_days,
    standing.lag_days,
    lead_grades.territory,
    lead_grades.product_line,
    least(greatest(coalesce(lead_grades.judged_probability, lead_grades.probability), 1e-6), 999999e-6) as probability
from standing
inner join lead_grades
    on lead_grades.lead_id = standing.lead_id
cross join horizon
where standing.from_day < standing.age_days
    and (standing.until_day is null or standing.age_days <= standing.until_day)
    and standing.age_days <= 2 * horizon.horizon_days
