-- Grain: one row per lead or contact in a campaign (record).
with source as (select * from mapped.campaign_members)

select
    record,
    lead_id,
    contact_id,
    campaign_id,
    campaign_type,
    coalesce(cast(responded as boolean), false) as responded,
    cast(responded_at as timestamp) as responded_at,
    cast(created_at as timestamp) as created_at
from source
