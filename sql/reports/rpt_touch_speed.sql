-- Grain: one row per rep and time to the first touch (rep or none, band): judged leads, and expected against actual wins. Leads without a rep
-- are one group. Bands are numbered from the fastest; never touched is the last.
with
lead_grades as (select * from marts.lead_grades),
first_touches as (select * from marts.first_touches),

waited as (
    select
        lead_grades.rep,
        lead_grades.won,
        lead_grades.judged_probability,
        date_diff('second', lead_grades.handoff_at, first_touches.touched_at) as seconds
    from lead_grades
    left join first_touches
        on first_touches.lead_id = lead_grades.lead_id
    where lead_grades.judged_probability is not null
        and lead_grades.handoff_at is not null
),

banded as (
    select
        *,
        case
            when seconds <= 3600 then 1
            when seconds <= 28800 then 2
            when seconds <= 86400 then 3
            when seconds <= 259200 then 4
            when seconds <= 604800 then 5
            when seconds is not null then 6
            else 7
        end as band
    from waited
)

select
    rep,
    band,
    count(*) as leads,
    count(case when won then 1 end) as wins,
    sum(judged_probability) as expected
from banded
group by rep, band
