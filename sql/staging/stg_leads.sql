-- Grain: one row per record of the leads export (lead_id), merged and deleted ones included. Some systems only name the lead that survives a
-- merge and don't flag the other as deleted.
with source as (select * from mapped.leads)

select
    -- ids
    record,
    lead_id,
    account_id,
    contact_id,
    opportunity_id,
    marketing_id,
    nullif(merged_into, lead_id) as merged_into,
    record_hash,

    -- dimensions
    rep,
    territory,
    product_line,
    source as lead_source,
    disposition,
    company,
    title,
    email,

    -- flags, and amounts to the cent
    cast(is_won as boolean) as is_won,
    cast(is_closed as boolean) as is_closed,
    coalesce(cast(is_deleted as boolean), false) or coalesce(merged_into <> lead_id, false) as is_deleted,
    cast(amount as decimal(18, 2)) as amount,

    -- moments, UTC
    cast(created_at as timestamp) as created_at,
    cast(qualified_at as timestamp) as qualified_at,
    cast(accepted_at as timestamp) as accepted_at,
    cast(sqo_at as timestamp) as sqo_at,
    cast(won_at as timestamp) as won_at,
    cast(lost_at as timestamp) as lost_at,
    cast(disposition_at as timestamp) as disposition_at
from source
