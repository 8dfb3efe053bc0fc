-- Grain: one row per activity of a handed-over lead before its handoff (lead_id, record, subject), and once more per group that its page or
-- form belongs to.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
activities as (select * from staging.stg_activities),
asset_groups as (select * from meta.asset_groups),

before_handoff as (
    select
        handoffs.lead_id,
        activities.record,
        activities.activity_type,
        activities.asset,
        activities.page,
        activities.activity_at,
        date_diff('second', activities.activity_at, handoffs.handoff_at) / 8.64e4 as days_before
    from activities
    inner join keys
        on keys.key = activities.activity_key
    inner join handoffs
        on handoffs.lead_id = keys.lead_id
    where activities.activity_at < handoffs.handoff_at
        and activities.activity_type is not null
),

by_asset as (
    select distinct
        before_handoff.*,
        asset_groups.asset_group as subject
    from before_handoff
    inner join asset_groups
        on asset_groups.activity_type = before_handoff.activity_type
        and strpos(lower(concat(coalesce(before_handoff.asset, ''), ' ', coalesce(before_handoff.page, ''))), asset_groups.word) > 0
)

select
    lead_id,
    record,
    activity_at,
    days_before,
    activity_type as subject
from before_handoff
union all
select
    lead_id,
    record,
    activity_at,
    days_before,
    subject
from by_asset
