-- Grain: one row per column of the leads and accounts exports (column_name): what the preset and the config say of it.
with source as (select * from mapped.columns)

select
    column_name,
    column_role
from source
