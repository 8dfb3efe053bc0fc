-- Grain: one row per activity of a handed-over lead before its handoff (lead_id, activity_number, subject), and once more per group that
-- its page or form belongs to.
with
activities as (select * from before_handoff.activities),
asset_groups as (select * from meta.asset_groups),

places as (
    select distinct
        activity_type,
        asset,
        page
    from activities
),

grouped_places as (
    select distinct
        places.activity_type,
        places.asset,
        places.page,
        asset_groups.asset_group
    from places
    inner join asset_groups
        on asset_groups.activity_type = places.activity_type
        and strpos(lower(concat(coalesce(places.asset, ''), ' ', coalesce(places.page, ''))), asset_groups.word) > 0
)

select
    lead_id,
    activity_number,
    activity_at,
    days_before,
    activity_type as subject
from activities
union all
select
    activities.lead_id,
    activities.activity_number,
    activities.activity_at,
    activities.days_before,
    grouped_places.asset_group
from activities
inner join grouped_places
    on grouped_places.activity_type = activities.activity_type
    and grouped_places.asset is not distinct from activities.asset
    and grouped_places.page is not distinct from activities.page
