-- Grain: one row per day on which a forecast is made (forecast_day): the day after the exports end, and each quarter start before,
-- for what the same forecast would have said then. Known on a day is what happened before it.
with
handoffs as (select * from marts.handoffs),
settings as (select * from meta.settings),

days as (
    select cast(as_of as date) as forecast_day from settings where as_of is not null
    union
    select cast(date_trunc('quarter', handoffs.handoff_at) as date)
    from handoffs
    cross join settings
    where handoffs.handoff_at < settings.as_of
)

select
    days.forecast_day,
    cast(date_trunc('quarter', days.forecast_day) + interval '3' month as date) as quarter_over,
    days.forecast_day = cast(settings.as_of as date) as is_last
from days
cross join settings
