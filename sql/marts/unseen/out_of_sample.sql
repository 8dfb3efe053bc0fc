-- Grain: one row per mature lead (lead_id): what a model that never saw the lead said of it, and whether it won.
with
lead_patterns as (select * from marts.lead_patterns),
patterns as (select * from marts.patterns),
pattern_scores as (select * from meta.pattern_scores)

select
    lead_patterns.lead_id,
    lead_patterns.won,
    pattern_scores.probability,
    pattern_scores.held_out_probability,
    pattern_scores.points,
    pattern_scores.grade,
    pattern_scores.class
from lead_patterns
inner join patterns
    on patterns.signature = lead_patterns.signature
    and patterns.slot = lead_patterns.slot
    and patterns.cohort_number = lead_patterns.cohort_number
inner join pattern_scores
    on pattern_scores.pattern_number = patterns.pattern_number
