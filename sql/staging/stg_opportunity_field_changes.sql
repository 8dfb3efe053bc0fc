-- Grain: one row per recorded change of an opportunity's field (record). Deleted records are left out.
with source as (select * from mapped.opportunity_field_history)

select
    record,
    opportunity_id,
    field,
    old_value,
    new_value,
    cast(changed_at as timestamp) as changed_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
