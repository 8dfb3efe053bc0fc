-- Grain: one row per recorded change of a lead's field (record). Deleted records are left out.
with source as (select * from mapped.lead_history)

select
    record,
    lead_id,
    field,
    old_value,
    new_value,
    cast(changed_at as timestamp) as changed_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
