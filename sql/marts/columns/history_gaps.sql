-- Grain: one row per field with history (field): leads whose newest recorded value is not the value they have now.
-- A history with gaps can't be undone.
with
handoffs as (select * from marts.handoffs),
changes as (select * from staging.stg_lead_changes),
fields as (select * from staging.stg_lead_fields),
columns as (select * from staging.stg_columns),

ranked as (
    select
        changes.lead_id,
        changes.field,
        changes.new_value,
        row_number() over (
            partition by changes.lead_id, changes.field
            order by changes.changed_at desc, changes.record desc
        ) as change_number
    from changes
    inner join handoffs
        on handoffs.lead_id = changes.lead_id
    inner join columns
        on columns.column_name = changes.field
)

select
    ranked.field,
    count(*) as leads_with_history,
    count_if(coalesce(ranked.new_value, '') <> coalesce(fields.value, '')) as leads_with_gaps
from ranked
left join fields
    on fields.lead_id = ranked.lead_id
    and fields.field = ranked.field
where ranked.change_number = 1
group by ranked.field
