-- Grain: one row per handed-over lead and filled field (lead_id, field), with its value as of the handoff: fields that no leak gate
-- refuses, and neither personal data nor ids.
with
field_values as (select * from marts.field_values),
trait_columns as (select * from meta.trait_columns)

select
    field_values.lead_id,
    field_values.field,
    field_values.value
from field_values
inner join trait_columns
    on trait_columns.column_name = field_values.field
