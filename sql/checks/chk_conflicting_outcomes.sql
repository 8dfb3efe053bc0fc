-- Grain: one row per flag or date that speaks against a win (export, record, canonical): it is open by its own flag, or was lost on a
-- later day.
with
leads as (select * from staging.stg_leads),
opportunities as (select * from staging.stg_opportunities),

won as (
    select 'opportunities' as export, record, is_closed, won_at, lost_at
    from opportunities where is_won
    union all
    select 'leads', record, is_closed, won_at, lost_at
    from leads where coalesce(is_won, won_at is not null) and not is_deleted
)

select export, record, 'is_closed' as canonical
from won where not is_closed
union all
select export, record, 'lost_at'
from won where cast(lost_at as date) > cast(won_at as date)
