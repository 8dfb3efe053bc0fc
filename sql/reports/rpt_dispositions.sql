-- Grain: one row per group and disposition (by_what, name, disposition): judged leads; those without a disposition are won, or
-- open, for long if for more than twice the horizon. Dispositions of fewer than ten leads are told together.
with
lead_grades as (select * from marts.lead_grades),
horizon as (select * from meta.horizon),

judged as (
    select
        lead_grades.*,
        horizon.horizon_days
    from lead_grades
    cross join horizon
    where lead_grades.judged_probability is not null
),

members as (
    select
        *,
        case
            when won then 'won'
            when is_won then 'won later'
            when disposition is not null then disposition
            when is_closed then 'closed without a reason'
            when age_days > 2 * horizon_days then 'open for long'
            else 'open'
        end as result
    from judged
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
