-- Grain: one row per marketing activity (record). The page it was on stands in its attributes, where the vendor writes them.
with source as (select * from mapped.activities)

select
    record,
    lead_id as activity_key,
    activity_type,
    asset,
    coalesce(
        json_extract_scalar(attributes, '$["Webpage URL"]'),
        json_extract_scalar(attributes, '$["Webpage"]'),
        json_extract_scalar(attributes, '$["Link"]')
    ) as page,
    cast(activity_at as timestamp) as activity_at
from source
