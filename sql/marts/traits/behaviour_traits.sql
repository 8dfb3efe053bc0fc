-- Grain: one row per handed-over lead and behaviour trait that is not zero (lead_id, trait).
with
behaviour as (select * from marts.behaviour),

behaviour_decayed as (select * from marts.behaviour_decayed)

select lead_id, subject || ' in 7 days' as trait, subject as family, 'count' as kind, cast(count_7 as double) as number_value
from behaviour where count_7 > 0
union all
select lead_id, subject || ' in 30 days', subject, 'count', cast(count_30 as double)
from behaviour where count_30 > 0
union all
select lead_id, subject || ' in 90 days', subject, 'count', cast(count_90 as double)
from behaviour where count_90 > 0
union all
select lead_id, subject || ' active days', subject, 'count', cast(days_active as double)
from behaviour
union all
select
    lead_id,
    subject || ' active days, half-life ' || cast(half_life_days as varchar) || ' days',
    subject,
    'count',
    cast(decayed as double)
from behaviour_decayed where decayed > 0
union all
select lead_id, 'days since last ' || subject, subject, 'numeric', cast(days_since_last as double)
from behaviour
union all
select lead_id, 'days since first ' || subject, subject, 'numeric', cast(days_since_first as double)
from behaviour
