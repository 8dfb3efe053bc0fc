-- Grain: one row per distinct signature, slot and quarter (pattern_number): all that the fit, and the judge, see of the leads.
with
lead_patterns as (select * from marts.lead_patterns)

select
    row_number() over (order by signature, slot, cohort_number) - 1 as pattern_number,
    signature,
    slot,
    cohort_number,
    count(*) as n,
    count_if(won) as wins
from lead_patterns
group by signature, slot, cohort_number
