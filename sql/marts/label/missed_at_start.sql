-- Grain: one row per day of handoffs before the first recorded win (handoff_day): leads, and the days until that win. If wins
-- were recorded from the start, few were to be expected in that time.
with
labels as (select * from marts.labels),
outcomes as (select * from marts.outcomes),

kept as (
    select
        outcomes.lead_id,
        cast(outcomes.handoff_at as date) as handoff_day,
        cast(outcomes.won_at as date) as won_day
    from outcomes
    inner join labels
        on labels.lead_id = outcomes.lead_id
    where labels.state in ('mature', 'young')
        and outcomes.handoff_at is not null
),

first_win as (
    select min(won_day) as won_day from kept
)

select
    kept.handoff_day,
    date_diff('day', kept.handoff_day, first_win.won_day) as days_to_first_win,
    count(*) as leads
from kept
cross join first_win
where kept.handoff_day < first_win.won_day
group by kept.handoff_day, first_win.won_day
