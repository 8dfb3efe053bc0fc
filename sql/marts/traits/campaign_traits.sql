-- Grain: one row per handed-over lead and campaign trait that is not zero (lead_id, trait).
with
members as (select * from before_handoff.campaign_members),

named as (
    select lead_id, lower(campaign_type) as campaign_type, responded_at from members
    union all
    select lead_id, 'any', responded_at from members
),

counted as (
    select
        lead_id,
        campaign_type,
        count(*) as joined,
        count_if(responded_at is not null) as responded
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
