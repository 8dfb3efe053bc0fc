-- Grain: one row per territory, per rep, and for all leads (by_what, name): leads that no rep has touched, of those older than two weeks, and
-- the usual hours to the first touch; and the rep or territory within which all of a territory's or rep's lie.
with
handoffs as (select * from marts.handoffs),
labels as (select * from marts.labels),
first_touches as (select * from marts.first_touches),

waited as (
    select
        handoffs.lead_id,
        handoffs.territory,
        handoffs.rep_name,
        first_touches.touched_at is null as is_untouched,
        date_diff('minute', handoffs.handoff_at, first_touches.touched_at) / 6e1 as hours
    from handoffs
    inner join labels
        on labels.lead_id = handoffs.lead_id
    left join first_touches
        on first_touches.lead_id = handoffs.lead_id
    where labels.age_days >= 14
),

members as (
    select 'all' as by_what, 'all leads' as name, cast(null as varchar) as other_name, * from waited
    union all
    select 'territory', territory, rep_name, * from waited where territory is not null
    union all
    select 'rep', rep_name, territory, * from waited where rep_name is not null
),

placed as (
    select
        *,
        row_number() over (partition by by_what, name order by is_untouched, hours, lead_id) as place,
        count(hours) over (partition by by_what, name) as touched_leads
    from members
)

select
    by_what,
    name,
    case
        when count(other_name) = count(*) and min(other_name) = max(other_name) then min(other_name)
    end as within,
    count(*) as leads,
    count(case when is_untouched then 1 end) as untouched,
    max(case when place = cast(ceil(touched_leads / 2e0) as bigint) then hours end) as median_hours
from placed
group by by_what, name
