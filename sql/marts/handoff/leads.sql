-- Grain: one row per living lead (lead_id). Merged and deleted records are left out and counted in rpt_joins.
with
leads as (select * from staging.stg_leads)

select
    *
from leads
where not is_deleted
