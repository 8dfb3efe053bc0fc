-- Grain: one row per handed-over lead that a rep touched after the handoff (lead_id).
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
tasks as (select * from staging.stg_tasks)

select
    handoffs.lead_id,
    min(tasks.created_at) as touched_at
from tasks
inner join keys
    on keys.key = tasks.who_id
inner join handoffs
    on handoffs.lead_id = keys.lead_id
where tasks.created_at >= handoffs.handoff_at
group by handoffs.lead_id
