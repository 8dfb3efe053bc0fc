-- Grain: one row per campaign that a handed-over lead had joined by its handoff (lead_id, member_number), numbered by time from the
-- lead's first, with the response if it came by then. A response is dated by day in most exports, so that one on the day of the handoff
-- is left out. The type is the member's own, else its campaign's.
with
handoffs as (select * from marts.handoffs),
keys as (select * from marts.lead_keys),
members as (select * from staging.stg_campaign_members),
campaigns as (select * from staging.stg_campaigns)

select
    handoffs.lead_id,
    row_number() over (
        partition by handoffs.lead_id
        order by members.created_at, members.record
    ) as member_number,
    coalesce(members.campaign_type, campaigns.campaign_type, 'campaign') as campaign_type,
    members.created_at as joined_at,
    case
        when members.responded
            and cast(members.responded_at as date) < cast(handoffs.handoff_at as date) then members.responded_at
    end as responded_at
from members
inner join keys
    on keys.key = coalesce(members.lead_id, members.contact_id)
inner join handoffs
    on handoffs.lead_id = keys.lead_id
left join campaigns
    on campaigns.campaign_id = members.campaign_id
where members.created_at < handoffs.handoff_at
