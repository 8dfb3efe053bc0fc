-- Grain: one row per campaign.
with source as (select * from mapped.campaigns)

select
    campaign_id,
    campaign_type,
    campaign_name
from source
