-- Grain: one row per lead and dimension (lead_id, dimension): the group that the lead belongs to, empty where it has none.
with
lead_grades as (select * from marts.lead_grades)

select lead_id, 'all' as dimension, 'all' as name from lead_grades
union all
select lead_id, 'grade', grade from lead_grades
union all
select lead_id, 'class', class from lead_grades
union all
select lead_id, 'held_out', case when is_held_out then 'held out' end from lead_grades
union all
select lead_id, 'territory', territory from lead_grades
union all
select lead_id, 'rep', rep from lead_grades
union all
select lead_id, 'product_line', product_line from lead_grades
union all
select lead_id, 'source', lead_source from lead_grades
union all
select lead_id, 'quarter', cohort from lead_grades
