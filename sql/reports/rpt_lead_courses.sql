-- Grain: one row per forecast day on which the end was first known, state, days in it, lag of the win and log-odds of the score, to a fifth
-- (known_day, state, from_day, until_day, lag_days or none, logit): leads that went that way. Known are leads older than twice the horizon;
-- a later win is none.
with
forecast_days as (select * from marts.forecast_days),
lead_states as (select * from marts.lead_states),
lead_grades as (select * from marts.lead_grades),
horizon as (select * from meta.horizon),

reached as (
    select
        lead_states.*,
        2 * horizon.horizon_days as reach_days
    from lead_states
    cross join horizon
),

known as (
    select
        lead_id,
        from_day,
        min(forecast_days.forecast_day) as known_day
    from reached
    inner join forecast_days
        on date_diff('day', reached.handoff_day, forecast_days.forecast_day) > reached.reach_days
    group by lead_id, from_day
),

courses as (
    select
        known.known_day,
        reached.state,
        reached.from_day,
        case when reached.until_day <= reached.reach_days then reached.until_day else reached.reach_days + 1 end as until_day,
        case when reached.lag_days <= reached.reach_days then reached.lag_days end as lag_days,
        least(greatest(coalesce(lead_grades.judged_probability, lead_grades.probability), 1e-6), 999999e-6) as probability
    from reached
    inner join known
        on known.lead_id = reached.lead_id
        and known.from_day = reached.from_day
    inner join lead_grades
        on lead_grades.lead_id = reached.lead_id
    where reached.from_day <= reached.reach_days
)

select
    known_day,
    state,
    from_day,
    until_day,
    lag_days,
    round(5e0 * ln(probability / (1e0 - probability))) / 5e0 as logit,
    count(*) as leads
from courses
group by known_day, state, from_day, until_day, lag_days, round(5e0 * ln(probability / (1e0 - probability))) / 5e0
