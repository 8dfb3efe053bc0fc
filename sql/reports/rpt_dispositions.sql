-- Grain: one row per group and disposition (by_what, name, disposition); leads without one are open, or won. Dispositions
-- of fewer than ten leads are told together.
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

counted as (
    select
        *,
        count(*) over (partition by result) as leads_with_result
    from members
),

told as (
    select
        *,
        case when result = disposition and leads_with_result < 10 then 'other' else result end as shown
    from counted
),

grouped as (
    select 'all' as by_what, 'all leads' as name, shown from told
    union all
    select 'rep', rep, shown from told where rep is not null
    union all
    select 'grade', grade, shown from told
    union all
    select 'source', lead_source, shown from told where lead_source is not null
)

select
    by_what,
    name,
    shown as disposition,
    count(*) as leads
from grouped
group by by_what, name, shown
