-- Grain: one row per forecast day (forecast_day): leads won from then until the quarter was over, whenever they were handed over.
with
forecast_days as (select * from marts.forecast_days),
labels as (select * from marts.labels),
outcomes as (select * from marts.outcomes)

select
    forecast_days.forecast_day,
    count(labels.lead_id) as wins
from forecast_days
left join outcomes
    on cast(outcomes.won_at as date) >= forecast_days.forecast_day
    and cast(outcomes.won_at as date) < forecast_days.quarter_over
left join labels
    on labels.lead_id = outcomes.lead_id
    and labels.state in ('mature', 'young')
where not forecast_days.is_last
group by forecast_days.forecast_day
