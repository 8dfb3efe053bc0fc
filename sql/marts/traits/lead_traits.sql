-- Grain: one row per handed-over lead and trait that is filled (lead_id, trait): every candidate that passed the leak gates,
-- as text or as a number. Long and sparse: an absent row is an empty value, or none of a counted thing.
with
handoffs as (select * from marts.handoffs),
trait_columns as (select * from meta.trait_columns),
fields as (select * from before_handoff.fields),
person as (select * from marts.person_traits),
behaviour as (select * from marts.behaviour_traits),
campaigns as (select * from marts.campaign_traits),
sql_traits as (select * from meta.sql_traits),
sql_values as (select * from meta.sql_values),

columns as (
    select
        fields.lead_id,
        fields.value,
        trait_columns.column_name,
        trait_columns.trait_group,
        trait_columns.kind
    from fields
    inner join trait_columns
        on trait_columns.column_name = fields.field
),

choices as (
    select distinct
        columns.lead_id,
        columns.column_name || ': ' || trim(choice) as trait,
        columns.trait_group
    from columns
    cross join unnest(split(columns.value, ';')) as t (choice)
    where columns.kind = 'multi'
        and trim(choice) <> ''
),

date_ages as (
    select
        columns.lead_id,
        columns.column_name || ' days before handoff' as trait,
        columns.trait_group,
        date_diff('day', try_cast(substr(columns.value, 1, 10) as date), cast(handoffs.handoff_at as date)) as days
    from columns
    inner join handoffs
        on handoffs.lead_id = columns.lead_id
    where columns.kind = 'date'
        and try_cast(substr(columns.value, 1, 10) as date) is not null
),

bant as (
    select lead_id, count(*) as filled from columns where trait_group = 'bant' group by lead_id
),

profile as (
    select lead_id, count(*) as filled from columns where trait_group in ('person', 'company') group by lead_id
)

select lead_id, column_name as trait, trait_group, cast(null as varchar) as family, kind, cast(null as varchar) as text_value, try_cast(value as double) as number_value
from columns where kind = 'numeric' and try_cast(value as double) is not null
union all
select lead_id, column_name, trait_group, null, kind, value, null
from columns where kind in ('categorical', 'ordered')
union all
select lead_id, trait, trait_group, null, 'categorical', 'yes', null
from choices
union all
select lead_id, trait, trait_group, null, 'numeric', null, cast(days as double)
from date_ages
union all
select lead_id, 'BANT fields filled', 'bant', null, 'count', null, cast(filled as double)
from bant
union all
select lead_id, 'profile fields filled', 'completeness', null, 'count', null, cast(filled as double)
from profile
union all
select lead_id, trait, 'person', null, case when text_value is null then 'numeric' else 'categorical' end, text_value, number_value
from person
union all
select lead_id, trait, 'behaviour', family, kind, null, number_value
from behaviour
union all
select lead_id, trait, 'campaign', family, kind, null, number_value
from campaigns
union all
select sql_values.lead_id, sql_traits.trait, sql_traits.trait_group, null, sql_traits.kind, sql_values.text_value, sql_values.number_value
from sql_values
inner join sql_traits
    on sql_traits.trait = sql_values.trait
