-- Grain: one row per column of the leads and accounts exports, and per trait from SQL (column_name): what its values look like as of
-- the handoff and what moved afterwards. The leak gates judge from this.
with
stg_columns as (select * from staging.stg_columns),
handoffs as (select * from marts.handoffs),
field_values as (select * from marts.field_values),
sql_traits as (select * from meta.sql_traits),
sql_values as (select * from meta.sql_values),
changes as (select * from marts.changes_after_handoff),
gaps as (select * from marts.history_gaps),

leads as (
    select count(*) as leads from handoffs
),

columns as (
    select column_name, column_role from stg_columns
    union all
    select trait, 'sql' from sql_traits
),

known_values as (
    select lead_id, field, value from field_values
    union all
    select lead_id, trait, coalesce(text_value, cast(number_value as varchar)) from sql_values
),

described as (
    select
        known_values.field,
        count(*) as filled,
        count(distinct known_values.value) as distinct_values,
        count_if(regexp_like(known_values.value, '^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]{1,2})?$')) as numbers,
        count_if(
            regexp_like(known_values.value, '^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]+(Z|[+-][0-9]{2}:?[0-9]{2})?)?$')
            and try_cast(substr(known_values.value, 1, 10) as date) is not null
        ) as dates,
        count_if(regexp_like(known_values.value, '^[^@ ]+@[^@ ]+\.[^@ ]+$')) as emails,
        count_if(length(known_values.value) > 60) as long_texts,
        count_if(
            try_cast(substr(known_values.value, 1, 10) as date) > cast(handoffs.handoff_at as date)
        ) as dates_after_handoff
    from known_values
    inner join handoffs
        on handoffs.lead_id = known_values.lead_id
    group by known_values.field
),

changed as (
    select
        field,
        count(*) as changed_after_handoff
    from changes
    group by field
)

select
    columns.column_name,
    columns.column_role,
    leads.leads,
    coalesce(described.filled, 0) as filled,
    coalesce(described.distinct_values, 0) as distinct_values,
    coalesce(described.numbers, 0) as numbers,
    coalesce(described.dates, 0) as dates,
    coalesce(described.emails, 0) as emails,
    coalesce(described.long_texts, 0) as long_texts,
    coalesce(described.dates_after_handoff, 0) as dates_after_handoff,
    coalesce(changed.changed_after_handoff, 0) as changed_after_handoff,
    coalesce(gaps.leads_with_history, 0) as leads_with_history,
    coalesce(gaps.leads_with_gaps, 0) as leads_with_gaps
from columns
cross join leads
left join described
    on described.field = columns.column_name
left join changed
    on changed.field = columns.column_name
left join gaps
    on gaps.field = columns.column_name
