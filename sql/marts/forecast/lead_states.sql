-- Grain: one row per lead and day on which it came into another state (lead_id, from_day), while it was open: without an opportunity, with
-- one, or with one in a named stage. Days are counted from the handoff; a state holds at the end of each day from from_day up to, and
-- without, until_day (empty: to the end of the exports). A lead that was closed on an unknown day stays open here; a win without a day is left out.
with
leads as (select * from marts.leads),
labels as (select * from marts.labels),
outcomes as (select * from marts.outcomes),
lead_opportunities as (select * from marts.lead_opportunities),
changes as (select * from staging.stg_opportunity_changes),

dated as (
    select
        outcomes.lead_id,
        cast(outcomes.handoff_at as date) as handoff_day,
        labels.lag_days,
        case
            when coalesce(leads.is_closed, true)
                then cast(coalesce(outcomes.disposition_at, leads.lost_at) as date)
        end as closed_day
    from labels
    inner join outcomes
        on outcomes.lead_id = labels.lead_id
    inner join leads
        on leads.lead_id = labels.lead_id
    where labels.state in ('mature', 'young')
        and outcomes.handoff_at is not null
        and (labels.lag_days is not null or not outcomes.is_won)
),

deals as (
    select
        lead_id,
        opportunity_id,
        cast(created_at as date) as opened_day,
        case when is_closed and not is_won then cast(lost_at as date) end as lost_day
    from lead_opportunities
),

last_losses as (
    select
        deals.lead_id,
        deals.lost_day
    from deals
    left join deals as others
        on others.lead_id = deals.lead_id
        and others.opportunity_id <> deals.opportunity_id
        and others.opened_day <= deals.lost_day
        and (others.lost_day is null or others.lost_day > deals.lost_day)
    where deals.lost_day is not null
        and others.lead_id is null
),

events as (
    select lead_id, handoff_day as event_day, 0 as step, cast(null as timestamp) as moment, 'without opportunity' as state
    from dated
    union all
    select lead_id, opened_day, 1, cast(null as timestamp), 'opportunity'
    from deals
    where opened_day is not null
    union all
    select deals.lead_id, cast(changes.changed_at as date), 2, changes.changed_at, 'opportunity: ' || changes.stage
    from deals
    inner join changes
        on changes.opportunity_id = deals.opportunity_id
    where deals.lost_day is null or cast(changes.changed_at as date) < deals.lost_day
    union all
    select lead_id, lost_day, 3, cast(null as timestamp), 'closed'
    from last_losses
    union all
    select lead_id, closed_day, 3, cast(null as timestamp), 'closed'
    from dated
    where closed_day is not null
),

aged as (
    select
        dated.lead_id,
        dated.handoff_day,
        dated.lag_days,
        greatest(0, date_diff('day', dated.handoff_day, events.event_day)) as from_day,
        events.step,
        events.moment,
        events.state
    from dated
    inner join events
        on events.lead_id = dated.lead_id
),

ranked as (
    select
        *,
        row_number() over (
            partition by lead_id, from_day
            order by step desc, moment desc nulls last, state
        ) as rank_in_day
    from aged
    where lag_days is null or from_day < lag_days
),

spans as (
    select
        lead_id,
        handoff_day,
        lag_days,
        state,
        from_day,
        coalesce(lead(from_day) over (partition by lead_id order by from_day), lag_days) as until_day
    from ranked
    where rank_in_day = 1
)

select
    *
from spans
where state <> 'closed'
