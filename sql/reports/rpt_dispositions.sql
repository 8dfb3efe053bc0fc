-- Grain: one row per group and disposition (by_what, name, disposition); leads without one are open, or won.
with
lead_grades as (select * from marts.lead_grades),

members as (
    select
        *,
        case
            when is_won then 'won'
            when disposition is not null then disposition
            when is_closed then 'closed without a reason'
            else 'open'
        end as result
    from lead_grades
),

grouped as (
    select 'all' as by_what, 'all leads' as name, result from members
    union all
    select 'rep', rep, result from members where rep is not null
    union all
    select 'grade', grade, result from members
)

select
    by_what,
    name,
    result as disposition,
    count(*) as leads
from grouped
group by by_what, name, result
