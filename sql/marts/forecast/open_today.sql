-- Grain: one row per lead that is open when the exports end (lead_id): whose it is, its grade, and the work that was done on it.
with
open_leads as (select * from marts.open_leads where is_last),
lead_grades as (select * from marts.lead_grades),
first_touches as (select * from marts.first_touches)

select
    open_leads.lead_id,
    lead_grades.rep,
    open_leads.territory,
    lead_grades.grade,
    lead_grades.class,
    lead_grades.points,
    open_leads.probability,
    open_leads.state,
    open_leads.age_days,
    first_touches.touched_at,
    case
        when open_leads.state <> 'without opportunity' then 'has an opportunity'
        when lead_grades.is_closed or lead_grades.disposition is not null then 'has an outcome'
        when first_touches.lead_id is null then 'no touch recorded'
        else 'touched'
    end as work
from open_leads
inner join lead_grades
    on lead_grades.lead_id = open_leads.lead_id
left join first_touches
    on first_touches.lead_id = open_leads.lead_id
