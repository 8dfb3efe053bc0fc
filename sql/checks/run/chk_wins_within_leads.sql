-- Grain: one row per group (dimension, name) that has more wins than judged leads, or more of these, or of its classes, than leads.
with groups as (select * from reports.rpt_groups)

select
    dimension,
    name
from groups
where wins > judged
    or judged > leads
    or high + medium + low > leads
