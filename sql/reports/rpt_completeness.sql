-- Grain: one row per column that may be a trait (column_name): in how many handed-over leads it is filled.
with
evidence as (select * from marts.column_evidence),
trait_columns as (select * from meta.trait_columns)

select
    trait_columns.column_name,
    evidence.filled,
    evidence.leads
from trait_columns
inner join evidence
    on evidence.column_name = trait_columns.column_name
