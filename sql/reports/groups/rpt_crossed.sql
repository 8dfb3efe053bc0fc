-- Grain: one row per group and group of another dimension (dimension, name, other_dimension, other_name): leads, and judged
-- leads, that belong to both.
with
lead_grades as (select * from marts.lead_grades),
members as (select * from marts.group_members)

select
    members.dimension,
    members.name,
    others.dimension as other_dimension,
    others.name as other_name,
    count(*) as leads,
    count(lead_grades.judged_probability) as judged
from members
inner join members as others
    on others.lead_id = members.lead_id
    and others.dimension <> members.dimension
inner join lead_grades
    on lead_grades.lead_id = members.lead_id
where members.name is not null
    and others.name is not null
group by members.dimension, members.name, others.dimension, others.name
