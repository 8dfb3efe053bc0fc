-- Grain: one row per close on an earlier day than the creation (export, record, canonical). The close date of what is open is a plan.
with
leads as (select * from staging.stg_leads where not is_deleted),
opportunities as (select * from staging.stg_opportunities),

closed as (
    select 'opportunities' as export, record, 'won_at' as canonical, created_at, won_at as closed_at
    from opportunities where is_won
    union all
    select 'opportunities', record, 'lost_at', created_at, lost_at
    from opportunities where not is_won and coalesce(is_closed, true)
    union all
    select 'leads', record, 'won_at', created_at, won_at
    from leads where coalesce(is_won, true)
    union all
    select 'leads', record, 'lost_at', created_at, lost_at
    from leads where not coalesce(is_won, won_at is not null) and coalesce(is_closed, true)
)

select
    export,
    record,
    canonical
from closed
where cast(closed_at as date) < cast(created_at as date)
