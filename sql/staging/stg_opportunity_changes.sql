-- Grain: one row per recorded stage of an opportunity (record).
with source as (select * from mapped.opportunity_history)

select
    record,
    opportunity_id,
    stage,
    cast(changed_at as timestamp) as changed_at
from source
