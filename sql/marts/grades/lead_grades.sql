-- Grain: one row per handed-over lead (lead_id): its grade, out of sample where its outcome was learned from, by the fitted
-- model where it is too young to have been.
with
handoffs as (select * from marts.handoffs),
labels as (select * from marts.labels),
outcomes as (select * from marts.outcomes),
scores as (select * from marts.scores),
out_of_sample as (select * from marts.out_of_sample)

select
    handoffs.lead_id,
    handoffs.handoff_at,
    handoffs.rep_name as rep,
    handoffs.territory,
    handoffs.product_line,
    handoffs.lead_source,
    labels.state,
    labels.cohort,
    labels.age_days,
    outcomes.disposition,
    outcomes.opportunities > 0 as has_opportunity,
    outcomes.is_closed,
    outcomes.is_won,
    out_of_sample.won,
    out_of_sample.probability as judged_probability,
    out_of_sample.held_out_probability is not null as is_held_out,
    coalesce(out_of_sample.grade, scores.grade) as grade,
    coalesce(out_of_sample.class, scores.class) as class,
    coalesce(out_of_sample.points, scores.points) as points,
    cast(scores.probability as decimal(9, 6)) as probability
from handoffs
inner join labels
    on labels.lead_id = handoffs.lead_id
inner join outcomes
    on outcomes.lead_id = handoffs.lead_id
inner join scores
    on scores.lead_id = handoffs.lead_id
left join out_of_sample
    on out_of_sample.lead_id = handoffs.lead_id
