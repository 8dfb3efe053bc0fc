-- Grain: one row per quarter of the handoff and pair of probabilities (quarter, before, after): mature leads that neither model had seen, because they were handed over after
-- the last quarter that the one in force was learned from, and held out whole from the fit that the other is judged by.
with
scores_before as (select * from meta.scores_before),
model_before as (select * from meta.model_before),
out_of_sample as (select * from marts.out_of_sample),
labels as (select * from marts.labels)

select
    labels.cohort as quarter,
    scores_before.probability as before,
    out_of_sample.held_out_probability as after,
    count(*) as leads,
    count_if(out_of_sample.won) as wins
from out_of_sample
inner join labels
    on labels.lead_id = out_of_sample.lead_id
inner join scores_before
    on scores_before.lead_id = out_of_sample.lead_id
cross join model_before
where labels.cohort > model_before.seen_until
    and out_of_sample.held_out_probability is not null
group by labels.cohort, scores_before.probability, out_of_sample.held_out_probability
