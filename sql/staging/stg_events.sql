-- Grain: one row per meeting of a rep (record). It touches whom it is with when it begins; one without a beginning, when it was entered.
with source as (select * from mapped.events)

select
    record,
    who_id,
    coalesce(cast(started_at as timestamp), cast(created_at as timestamp)) as started_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
