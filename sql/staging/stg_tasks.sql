-- Grain: one row per task of a rep (record). Deleted ones are left out.
with source as (select * from mapped.tasks)

select
    record,
    who_id,
    cast(created_at as timestamp) as created_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
