-- Grain: one row per reason and kind (reason, kind): leads that came back to marketing with it, and those that returned to sales later,
-- with the days in which half of them did.
with
lead_reasons as (select * from marts.lead_reasons),

placed as (
    select
        *,
        row_number() over (partition by reason, kind order by days_to_return is null, days_to_return, lead_id) as place,
        count(days_to_return) over (partition by reason, kind) as returned
    from lead_reasons
)

select
    reason,
    kind,
    count(case when not is_won then 1 end) as leads,
    count(days_to_return) as returned,
    max(case when place = cast(ceil(returned / 2e0) as bigint) then days_to_return end) as median_days
from placed
group by reason, kind
