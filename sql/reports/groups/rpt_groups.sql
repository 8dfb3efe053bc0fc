-- Grain: one row per dimension and group of leads (dimension, name): volume, quality mix, and expected against actual wins.
with
lead_grades as (select * from marts.lead_grades),
members as (select * from marts.group_members)

select
    members.dimension,
    members.name,
    count(*) as leads,
    count_if(lead_grades.class = 'high') as high,
    count_if(lead_grades.class = 'medium') as medium,
    count_if(lead_grades.class = 'low') as low,
    count_if(lead_grades.has_opportunity) as opportunities,
    count(lead_grades.judged_probability) as judged,
    count(case when lead_grades.won then 1 end) as wins,
    coalesce(sum(lead_grades.judged_probability), 0) as expected,
    coalesce(sum(cast(lead_grades.judged_probability * (1 - lead_grades.judged_probability) as decimal(18, 12))), 0) as variance
from members
inner join lead_grades
    on lead_grades.lead_id = members.lead_id
where members.name is not null
group by members.dimension, members.name
