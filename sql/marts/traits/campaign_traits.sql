-- Grain: one row per handed-over lead and campaign trait that is not zero (lead_id, trait). A response is dated
-- by day in most exports, so that one on the day of the handoff is left out. The type is the member's own, else its campaign's.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
members as (select * from staging.stg_campaign_members),
campaigns as (select * from staging.stg_campaigns),

touches as (
    select
        handoffs.lead_id,
        coalesce(members.campaign_type, campaigns.campaign_type, 'campaign') as campaign_type,
        members.responded
            and cast(members.responded_at as date) < cast(handoffs.handoff_at as date) as responded_before
    from members
    inner join keys
        on keys.key = coalesce(members.lead_id, members.contact_id)
    inner join handoffs
        on handoffs.lead_id = keys.lead_id
    left join campaigns
        on campaigns.campaign_id = members.campaign_id
    where members.created_at < handoffs.handoff_at
),

named as (
    select lead_id, lower(campaign_type) as campaign_type, responded_before from touches
    union all
    select lead_id, 'any', responded_before from touches
),

counted as (
    select
        lead_id,
        campaign_type,
        count(*) as joined,
        count_if(responded_before) as responded
    from named
    group by lead_id, campaign_type
)

select
    lead_id,
    campaign_type || ' campaign joined' as trait,
    campaign_type || ' campaign' as family,
    'count' as kind,
    cast(joined as double) as number_value
from counted
union all
select
    lead_id,
    campaign_type || ' campaign responded',
    campaign_type || ' campaign',
    'count',
    cast(responded as double)
from counted
where responded > 0
