-- Grain: one row per lead that qualified on an earlier day than it was created (export, record).
with leads as (select * from staging.stg_leads)

select
    'leads' as export,
    record,
    'qualified_at' as canonical
from leads
where cast(qualified_at as date) < cast(created_at as date)
    and not is_deleted
