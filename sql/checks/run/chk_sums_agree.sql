-- Grain: one row per way of grouping (grouped_by) whose groups don't add up to the judged leads, their wins and their predicted wins.
with
lead_grades as (select * from marts.lead_grades),
rpt_groups as (select * from reports.rpt_groups),
score_points as (select * from reports.rpt_score_points),

judged as (
    select
        count(*) as leads,
        count_if(won) as wins,
        coalesce(sum(judged_probability), 0) as expected
    from lead_grades
    where judged_probability is not null
),

grouped as (
    select 'grade' as grouped_by, sum(judged) as leads, sum(wins) as wins, sum(expected) as expected
    from rpt_groups where dimension = 'grade'
    union all
    select 'points', sum(leads), sum(wins), sum(expected)
    from score_points
)

select
    grouped.grouped_by
from grouped
cross join judged
where coalesce(grouped.leads, 0) <> judged.leads
    or coalesce(grouped.wins, 0) <> judged.wins
    or coalesce(grouped.expected, 0) <> judged.expected
