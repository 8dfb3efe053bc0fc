-- Grain: one row per age of the lead and lag of its win in days (age_days, lag_days or none): none where it is not won so far.
with
outcomes as (select * from marts.outcomes),
settings as (select * from meta.settings),

lags as (
    select
        date_diff('day', cast(outcomes.handoff_at as date), cast(settings.as_of as date)) as age_days,
        case
            when outcomes.is_won
                then date_diff('day', cast(outcomes.handoff_at as date), cast(outcomes.won_at as date))
        end as lag_days
    from outcomes
    cross join settings
    where outcomes.handoff_at is not null
        and (settings.since is null or outcomes.handoff_at >= settings.since)
        and (outcomes.won_at is null or cast(outcomes.won_at as date) >= cast(outcomes.handoff_at as date))
)

select
    age_days,
    lag_days,
    count(*) as n
from lags
group by age_days, lag_days
