-- Grain: one row per group (grouped_by, name) in which a mature lead is handed over by one release and not by the other: leads and wins
-- gained and lost by the change, and the rep or territory within which all of a territory's or rep's lie.
with
scores_before as (select * from meta.scores_before),
scores as (select * from marts.scores),
labels as (select * from marts.labels),
handoffs as (select * from marts.handoffs),

moved as (
    select
        handoffs.territory,
        handoffs.rep_name as rep,
        labels.won,
        scores.decision = 'qualify' as is_gained
    from labels
    inner join handoffs
        on handoffs.lead_id = labels.lead_id
    inner join scores_before
        on scores_before.lead_id = labels.lead_id
    inner join scores
        on scores.lead_id = labels.lead_id
    where labels.state = 'mature' and scores.decision <> scores_before.decision
),

grouped as (
    select 'all' as grouped_by, 'all' as name, cast(null as varchar) as other_name, won, is_gained from moved
    union all
    select 'territory', territory, rep, won, is_gained from moved where territory is not null
    union all
    select 'rep', rep, territory, won, is_gained from moved where rep is not null
)

select
    grouped_by,
    name,
    case
        when count(other_name) = count(*) and min(other_name) = max(other_name) then min(other_name)
    end as within,
    count_if(is_gained) as leads_gained,
    count_if(is_gained and won) as wins_gained,
    count_if(not is_gained) as leads_lost,
    count_if(not is_gained and won) as wins_lost
from grouped
group by grouped_by, name
