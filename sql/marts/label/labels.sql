-- Grain: one row per handed-over lead (lead_id): may its outcome be judged yet, and did it win within the horizon?
with
outcomes as (select * from marts.outcomes),
handoffs as (select * from marts.handoffs),
settings as (select * from meta.settings),
horizon as (select * from meta.horizon),

aged as (
    select
        outcomes.lead_id,
        outcomes.handoff_at,
        outcomes.is_won,
        handoffs.belongs_to,
        horizon.horizon_days,
        settings.since,
        settings.as_of,
        date_diff('day', cast(outcomes.handoff_at as date), cast(settings.as_of as date)) as age_days,
        date_diff('day', cast(outcomes.handoff_at as date), cast(outcomes.won_at as date)) as lag_days
    from outcomes
    inner join handoffs
        on handoffs.lead_id = outcomes.lead_id
    cross join settings
    cross join horizon
),

judged as (
    select
        *,
        case
            when handoff_at is null then 'mature'
            when handoff_at > as_of then 'after the export'
            when handoff_at < since then 'before records began'
            when lag_days < 0 then 'won before the handoff'
            when age_days <= horizon_days then 'young'
            else 'mature'
        end as state,
        is_won and (lag_days is null or lag_days <= horizon_days) as won
    from aged
)

select
    lead_id,
    state,
    won,
    age_days,
    lag_days,
    case
        when handoff_at is not null
            then cast(year(handoff_at) as varchar) || '-Q' || cast(quarter(handoff_at) as varchar)
    end as cohort,
    belongs_to
from judged
