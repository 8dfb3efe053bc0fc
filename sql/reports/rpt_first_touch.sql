-- Grain: one row: leads that no rep has touched, of those older than two weeks, and the usual hours to the first touch.
with
handoffs as (select * from marts.handoffs),
labels as (select * from marts.labels),
first_touches as (select * from marts.first_touches),

touched as (
    select
        first_touches.touched_at is null as is_untouched,
        date_diff('minute', handoffs.handoff_at, first_touches.touched_at) / 6e1 as hours,
        row_number() over (order by first_touches.touched_at is null, date_diff('minute', handoffs.handoff_at, first_touches.touched_at), handoffs.lead_id) as place,
        count(first_touches.touched_at) over () as touched_leads
    from handoffs
    inner join labels
        on labels.lead_id = handoffs.lead_id
    left join first_touches
        on first_touches.lead_id = handoffs.lead_id
    where labels.age_days >= 14
)

select
    count(*) as leads,
    count(case when is_untouched then 1 end) as untouched,
    max(case when place = cast(ceil(touched_leads / 2e0) as bigint) then hours end) as median_hours
from touched
