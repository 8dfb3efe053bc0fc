-- Grain: one row per lead (lead_id) whose outcome counts and that was not judged once out of sample, or that was judged though its
-- outcome does not count.
with
labels as (select * from marts.labels),
lead_grades as (select * from marts.lead_grades),

counted as (
    select lead_id, 1 as counts, 0 as judged from labels where state = 'mature'
    union all
    select lead_id, 0, 1 from lead_grades where judged_probability is not null
)

select
    lead_id,
    sum(counts) as counts,
    sum(judged) as judged
from counted
group by lead_id
having sum(counts) <> 1 or sum(judged) <> 1
