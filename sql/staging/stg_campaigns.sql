-- Grain: one row per campaign (campaign_id).
with source as (select * from mapped.campaigns)

select
    campaign_id,
    campaign_type,
    campaign_name
from source
