-- Grain: one row per handed-over lead that a rep touched after the handoff (lead_id), by a task or a meeting. Either may be with several
-- people: their ids stand in one field, apart by the unit separator. A meeting after the last day is a plan.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
tasks as (select * from staging.stg_tasks),
events as (select * from staging.stg_events),
settings as (select * from meta.settings),

touches as (
    select who_id, created_at as touched_at from tasks
    union all
    select events.who_id, events.started_at
    from events
    cross join settings
    where events.started_at < settings.as_of
),

touched as (
    select
        people.who_id,
        touches.touched_at
    from touches
    cross join unnest(split(touches.who_id, chr(31))) as people (who_id)
)

select
    handoffs.lead_id,
    min(touched.touched_at) as touched_at
from touched
inner join keys
    on keys.key = touched.who_id
inner join handoffs
    on handoffs.lead_id = keys.lead_id
where touched.touched_at >= handoffs.handoff_at
group by handoffs.lead_id
