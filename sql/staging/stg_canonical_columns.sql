-- Grain: one row per canonical name that a column of the leads export plays (canonical).
with source as (select * from mapped.canonical_columns)

select
    canonical,
    column_name
from source
