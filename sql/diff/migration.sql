-- Grain: one row per pair of grades (before, after): mature leads that one release gives the first and the other the second, and those of
-- them who are handed over by one of the two only.
with
scores_before as (select * from meta.scores_before),
scores as (select * from marts.scores),
labels as (select * from marts.labels)

select
    scores_before.grade as before,
    scores.grade as after,
    count(*) as leads,
    count_if(labels.won) as wins,
    count_if(scores.decision = 'qualify' and scores_before.decision <> 'qualify') as leads_gained,
    count_if(scores.decision <> 'qualify' and scores_before.decision = 'qualify') as leads_lost
from labels
inner join scores_before
    on scores_before.lead_id = labels.lead_id
inner join scores
    on scores.lead_id = labels.lead_id
where labels.state = 'mature'
group by scores_before.grade, scores.grade
