-- Grain: one row per mature lead and filled trait (lead_id, trait).
with
lead_traits as (select * from marts.lead_traits),
labels as (select * from marts.labels)

select
    lead_traits.*
from lead_traits
inner join labels
    on labels.lead_id = lead_traits.lead_id
where labels.state = 'mature'
