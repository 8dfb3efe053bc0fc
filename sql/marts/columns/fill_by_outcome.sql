-- Grain: one row per column, month of the handoff, and closed or open (column_name, handoff_month, is_closed): how many
-- leads, and in how many of them the column is filled. A column that is filled once a deal is decided shows here.
with
columns as (select * from staging.stg_columns),
outcomes as (select * from marts.outcomes),
field_values as (select * from marts.field_values),

leads as (
    select
        date_trunc('month', handoff_at) as handoff_month,
        is_closed,
        count(*) as leads
    from outcomes
    where handoff_at is not null
    group by date_trunc('month', handoff_at), is_closed
),

filled as (
    select
        field_values.field,
        date_trunc('month', outcomes.handoff_at) as handoff_month,
        outcomes.is_closed,
        count(*) as filled
    from field_values
    inner join outcomes
        on outcomes.lead_id = field_values.lead_id
    group by field_values.field, date_trunc('month', outcomes.handoff_at), outcomes.is_closed
)

select
    columns.column_name,
    leads.handoff_month,
    leads.is_closed,
    leads.leads,
    coalesce(filled.filled, 0) as filled
from columns
cross join leads
left join filled
    on filled.field = columns.column_name
    and filled.handoff_month = leads.handoff_month
    and filled.is_closed = leads.is_closed
