-- Grain: one row per territory and month of the handoff (territory or none, month): how many leads were handed over, of which class.
with
lead_grades as (select * from marts.lead_grades),

months as (
    select
        territory,
        cast(year(handoff_at) as varchar) || '-' || lpad(cast(month(handoff_at) as varchar), 2, '0') as month,
        class
    from lead_grades
    where handoff_at is not null
)

select
    territory,
    month,
    count(*) as leads,
    count_if(class = 'high') as high,
    count_if(class = 'medium') as medium,
    count_if(class = 'low') as low
from months
group by territory, month
