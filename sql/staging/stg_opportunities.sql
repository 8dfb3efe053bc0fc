-- Grain: one row per opportunity (opportunity_id). Deleted ones are left out.
with source as (select * from mapped.opportunities)

select
    -- ids
    record,
    coalesce(opportunity_id, 'record ' || cast(record as varchar)) as opportunity_id,
    lead_id,
    account_id,

    -- dimensions
    rep,
    product_line,
    currency,

    -- flags, and amounts to the cent
    coalesce(cast(is_won as boolean), won_at is not null) as is_won,
    cast(is_closed as boolean) as is_closed,
    cast(amount as decimal(18, 2)) as amount,

    -- moments, UTC
    cast(created_at as timestamp) as created_at,
    cast(won_at as timestamp) as won_at,
    cast(lost_at as timestamp) as lost_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
