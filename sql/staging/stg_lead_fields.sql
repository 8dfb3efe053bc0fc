-- Grain: one row per lead and filled column of the leads export (lead_id, field).
with source as (select * from mapped.lead_fields)

select
    lead_id,
    field,
    value
from source
