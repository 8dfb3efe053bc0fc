-- Grain: one row per territory and rep (territory, rep): judged leads of the territory that the rep got, and expected against
-- actual wins.
with
lead_grades as (select * from marts.lead_grades)

select
    territory,
    rep,
    count(*) as judged,
    count_if(won) as wins,
    sum(judged_probability) as expected,
    sum(cast(judged_probability * (1 - judged_probability) as decimal(18, 12))) as variance
from lead_grades
where judged_probability is not null
    and territory is not null
    and rep is not null
group by territory, rep
