-- Grain: one row per lead and field that changed after the handoff (lead_id, field): the value it had at the handoff is
-- the old value of the earliest such change.
with
handoffs as (select * from marts.handoffs),
changes as (select * from staging.stg_lead_changes),

later as (
    select
        changes.lead_id,
        changes.field,
        changes.old_value,
        row_number() over (
            partition by changes.lead_id, changes.field
            order by changes.changed_at, changes.record
        ) as change_number
    from changes
    inner join handoffs
        on handoffs.lead_id = changes.lead_id
    where changes.changed_at > handoffs.handoff_at
        and changes.field is not null
)

select
    lead_id,
    field,
    old_value as value_at_handoff
from later
where change_number = 1
