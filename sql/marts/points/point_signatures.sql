-- Grain: one row per scored lead (lead_id): its points as text such as 41:12, fit first. All that is seen of leads where the
-- rules are given and not learned.
with scores as (select * from marts.scores)

select
    lead_id,
    cast(fit_points as varchar) || ':' || cast(engagement_points as varchar) as signature
from scores
