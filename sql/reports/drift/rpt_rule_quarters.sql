-- Grain: one row per quarter of the handoff, part of the score and rule of it (quarter, part, rule_id or none): leads that met it; rule_id
-- is null for those that met no rule of the part.
with
hits as (select * from marts.rule_hits),
labels as (select * from marts.labels)

select
    labels.cohort as quarter,
    hits.part,
    hits.rule_id,
    count(*) as leads
from hits
inner join labels
    on labels.lead_id = hits.lead_id
where labels.cohort is not null
group by labels.cohort, hits.part, hits.rule_id
