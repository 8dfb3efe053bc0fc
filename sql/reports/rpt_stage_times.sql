-- Grain: one row per step between two stages (from_stage, to_stage): the leads that reached both, in this order, and the days that a quarter,
-- half and three quarters of them took at most. A date without a time is its midnight, so that a step within a day is never below 0.
with
outcomes as (select * from marts.outcomes),

steps as (
    select 'handed over' as from_stage, 'accepted' as to_stage, lead_id, handoff_at as from_at, accepted_at as to_at from outcomes
    union all
    select 'accepted', 'opportunity', lead_id, accepted_at, sqo_at from outcomes
    union all
    select 'handed over', 'opportunity', lead_id, handoff_at, sqo_at from outcomes
    union all
    select 'opportunity', 'won', lead_id, sqo_at, won_at from outcomes
    union all
    select 'handed over', 'won', lead_id, handoff_at, won_at from outcomes
),

taken as (
    select
        from_stage,
        to_stage,
        lead_id,
        case when to_at > from_at then date_diff('second', from_at, to_at) / 8.64e4 else 0e0 end as days
    from steps
    where cast(to_at as date) >= cast(from_at as date)
),

placed as (
    select
        from_stage,
        to_stage,
        days,
        row_number() over (partition by from_stage, to_stage order by days, lead_id) as place,
        count(*) over (partition by from_stage, to_stage) as leads
    from taken
)

select
    from_stage,
    to_stage,
    count(*) as leads,
    max(case when place = cast(ceil(leads * 2.5e-1) as bigint) then days end) as quarter_days,
    max(case when place = cast(ceil(leads * 5e-1) as bigint) then days end) as median_days,
    max(case when place = cast(ceil(leads * 7.5e-1) as bigint) then days end) as three_quarter_days
from placed
group by from_stage, to_stage
