-- Grain: one row per marketing activity.
with source as (select * from mapped.activities)

select
    record,
    lead_id as activity_key,
    activity_type,
    asset,
    cast(activity_at as timestamp) as activity_at
from source
