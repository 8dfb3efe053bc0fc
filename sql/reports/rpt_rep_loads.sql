-- Grain: one row per rep, quarter and number of leads handed over in a week (rep, quarter, load), from Monday on: the judged leads of all
-- such weeks, and expected against actual wins. All leads make up the load; only mature ones are judged. A week is of its Monday's quarter.
with
lead_grades as (select * from marts.lead_grades),

loaded as (
    select
        *,
        date_trunc('week', handoff_at) as week,
        count(*) over (partition by rep, date_trunc('week', handoff_at)) as load
    from lead_grades
    where rep is not null
        and handoff_at is not null
)

select
    rep,
    cast(year(week) as varchar) || '-Q' || cast(quarter(week) as varchar) as quarter,
    load,
    count(distinct week) as weeks,
    count(judged_probability) as judged,
    count(case when won then 1 end) as wins,
    coalesce(sum(judged_probability), 0) as expected
from loaded
group by rep, cast(year(week) as varchar) || '-Q' || cast(quarter(week) as varchar), load
