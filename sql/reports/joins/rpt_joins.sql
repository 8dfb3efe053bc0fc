-- Grain: one row per thing that joins of real exports meet (what): how often, and the rule that was followed.
with
stg_leads as (select * from staging.stg_leads),
leads as (select * from marts.leads),
handoffs as (select * from marts.handoffs),
outcomes as (select * from marts.outcomes),
keys as (select * from marts.lead_keys),
lead_opportunities as (select * from marts.lead_opportunities),
opportunities as (select * from staging.stg_opportunities),
currencies as (select * from staging.stg_currencies),
activities as (select * from staging.stg_activities),
tasks as (select * from staging.stg_tasks),
changes as (select * from staging.stg_lead_changes),
events as (select * from staging.stg_events),
members as (select * from staging.stg_campaign_members),
campaigns as (select * from staging.stg_campaigns),
reps as (select * from staging.stg_reps),
stages as (select * from staging.stg_opportunity_changes),
opportunity_changes as (select * from staging.stg_opportunity_field_changes),
all_leads as (select distinct lead_id from stg_leads),
linked as (select distinct opportunity_id from lead_opportunities),
linked_leads as (select distinct lead_id from lead_opportunities),

people as (
    select who_id from tasks
    union
    select who_id from events
),

known_people as (
    select distinct people.who_id
    from people
    cross join unnest(split(people.who_id, chr(31))) as ids (id)
    inner join keys
        on keys.key = ids.id
),

shared as (
    select opportunity_id from lead_opportunities group by opportunity_id having count(*) > 1
)

select 'leads merged into another' as what, count(*) as found, 'left out: what they did is the surviving lead''s' as rule
from stg_leads where merged_into is not null
union all
select 'merged leads whose surviving lead is not in the export', count(*), 'left out, with what they did'
from stg_leads left join keys on keys.key = stg_leads.lead_id
where stg_leads.merged_into is not null and keys.key is null
union all
select 'deleted leads', count(*), 'left out'
from stg_leads where is_deleted and merged_into is null
union all
select 'leads never handed over', count(*), 'left out: there is no handoff to score'
from leads left join handoffs on handoffs.lead_id = leads.lead_id where handoffs.lead_id is null
union all
select 'leads whose owner changed after the handoff', count(*), 'they count for the rep who had them at the handoff'
from handoffs where owner_changed
union all
select 'conversions without an opportunity', count(*), 'not won'
from leads left join linked_leads on linked_leads.lead_id = leads.lead_id
where leads.account_id is not null and leads.opportunity_id is null and linked_leads.lead_id is null
union all
select 'opportunities without a lead', count(*), 'existing or partner business, never a win of lead scoring'
from opportunities left join linked on linked.opportunity_id = opportunities.opportunity_id where linked.opportunity_id is null
union all
select 'opportunities that several leads share', count(*), 'each lead counts as won; the first one handed over carries the amount'
from shared
union all
select 'opportunities in another currency', count(*), 'converted by the rate table'
from opportunities inner join currencies on currencies.currency = opportunities.currency where currencies.rate <> 1e0
union all
select 'opportunities in a currency without a rate', count(*), 'their amount is left out; the win counts'
from opportunities left join currencies on currencies.currency = opportunities.currency
where opportunities.currency is not null
    and currencies.currency is null
    and exists (select 1 from currencies)
union all
select 'opportunities in several currencies without a rate table', count(*), 'their amounts are left out, for they can''t be added up; the wins count'
from opportunities
where not exists (select 1 from currencies)
    and (select count(distinct currency) from opportunities) > 1
union all
select 'leads whose owner is not among the users', count(*), 'they count for that owner, under the id'
from leads left join reps on reps.rep = leads.rep
where leads.rep is not null
    and reps.rep is null
    and exists (select 1 from reps)
union all
select 'opportunities whose owner is not among the users', count(*), 'a win counts for the owner of its lead all the same'
from opportunities left join reps on reps.rep = opportunities.rep
where opportunities.rep is not null
    and reps.rep is null
    and exists (select 1 from reps)
union all
select 'opportunities still open', count(distinct opportunity_id), 'not won so far'
from lead_opportunities where not is_closed and not is_won
union all
select 'wins dated before the handoff', count(*), 'left out: they were not won by this handoff'
from outcomes where cast(won_at as date) < cast(handoff_at as date)
union all
select 'activities of nobody in the leads export', count(*), 'left out'
from activities left join keys on keys.key = activities.activity_key where keys.key is null
union all
select 'activities that say no kind', count(*), 'left out'
from activities where activity_type is null
union all
select 'tasks of nobody in the leads export', count(*), 'left out'
from tasks left join known_people on known_people.who_id = tasks.who_id where known_people.who_id is null
union all
select 'meetings with nobody in the leads export', count(*), 'left out'
from events left join known_people on known_people.who_id = events.who_id where known_people.who_id is null
union all
select 'campaign members that are nobody in the leads export', count(*), 'left out'
from members left join keys on keys.key = coalesce(members.lead_id, members.contact_id) where keys.key is null
union all
select 'campaign members of a campaign that is not in the export', count(*), 'their type is their own, or "campaign"'
from members left join campaigns on campaigns.campaign_id = members.campaign_id
where campaigns.campaign_id is null
    and exists (select 1 from campaigns)
union all
select 'stages of no opportunity in the export', count(*), 'left out'
from stages left join opportunities on opportunities.opportunity_id = stages.opportunity_id
where opportunities.opportunity_id is null
union all
select 'changes of no opportunity in the export', count(*), 'left out'
from opportunity_changes left join opportunities on opportunities.opportunity_id = opportunity_changes.opportunity_id
where opportunities.opportunity_id is null
union all
select 'changes of leads merged into another', count(*), 'left out: they tell the fields of a record that is gone, not the surviving lead''s'
from changes inner join stg_leads on stg_leads.lead_id = changes.lead_id where stg_leads.merged_into is not null
union all
select 'changes of leads that say no field', count(*), 'left out'
from changes where field is null
union all
select 'history of nobody in the leads export', count(*), 'left out'
from changes left join all_leads on all_leads.lead_id = changes.lead_id where all_leads.lead_id is null
