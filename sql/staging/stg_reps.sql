-- Grain: one row per rep (rep).
with source as (select * from mapped.users)

select
    rep,
    coalesce(rep_name, rep) as rep_name,
    territory
from source
