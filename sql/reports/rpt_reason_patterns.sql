-- Grain: one row per reason, kind and pattern (reason, kind, pattern_number): judged leads of high and medium grades, out of sample,
-- that came back to marketing.
with
lead_reasons as (select * from marts.lead_reasons),
lead_grades as (select * from marts.lead_grades),
lead_patterns as (select * from marts.lead_patterns),
patterns as (select * from marts.patterns)

select
    lead_reasons.reason,
    lead_reasons.kind,
    patterns.pattern_number,
    count(*) as leads
from lead_reasons
inner join lead_grades
    on lead_grades.lead_id = lead_reasons.lead_id
inner join lead_patterns
    on lead_patterns.lead_id = lead_reasons.lead_id
inner join patterns
    on patterns.signature = lead_patterns.signature
    and patterns.slot = lead_patterns.slot
    and patterns.cohort_number = lead_patterns.cohort_number
where lead_grades.state = 'mature'
    and lead_grades.class <> 'low'
    and not lead_reasons.is_won
group by lead_reasons.reason, lead_reasons.kind, patterns.pattern_number
