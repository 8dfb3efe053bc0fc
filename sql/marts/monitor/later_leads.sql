-- Grain: one row per mature lead handed over after the last quarter that the release was learned from (lead_id): what the release says of it,
-- and whether it won.
with
scores as (select * from marts.scores),
labels as (select * from marts.labels),
model_before as (select * from meta.model_before)

select
    labels.lead_id,
    labels.won,
    cast(scores.probability as decimal(9, 6)) as probability,
    cast(null as decimal(9, 6)) as held_out_probability,
    scores.points,
    scores.grade,
    scores.class
from labels
inner join scores
    on scores.lead_id = labels.lead_id
cross join model_before
where labels.state = 'mature'
    and labels.cohort > model_before.seen_until
