-- Grain: one row per dimension and group of leads (dimension, name): volume, quality mix, and expected against actual wins.
with
lead_grades as (select * from marts.lead_grades),

members as (
    select 'grade' as dimension, grade as name, * from lead_grades
    union all
    select 'territory', territory, * from lead_grades
    union all
    select 'rep', rep, * from lead_grades
    union all
    select 'product_line', product_line, * from lead_grades
    union all
    select 'source', lead_source, * from lead_grades
    union all
    select 'quarter', cohort, * from lead_grades
)

select
    dimension,
    name,
    count(*) as leads,
    count_if(class = 'high') as high,
    count_if(class = 'medium') as medium,
    count_if(class = 'low') as low,
    count_if(has_opportunity) as opportunities,
    count(judged_probability) as judged,
    count(case when won then 1 end) as wins,
    coalesce(sum(judged_probability), 0) as expected,
    coalesce(sum(cast(judged_probability * (1 - judged_probability) as decimal(18, 12))), 0) as variance
from members
where name is not null
group by dimension, name
