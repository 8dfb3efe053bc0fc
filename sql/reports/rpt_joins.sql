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
all_leads as (select distinct lead_id from stg_leads),
linked as (select distinct opportunity_id from lead_opportunities),
linked_leads as (select distinct lead_id from lead_opportunities),

shared as (
    select opportunity_id from lead_opportunities group by opportunity_id having count(*) > 1
)

select 'merged or deleted leads' as what, count(*) as found, 'left out: the surviving record stands for them' as rule
from stg_leads where is_deleted
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
select 'opportunities still open', count(distinct opportunity_id), 'not won so far'
from lead_opportunities where not is_closed
union all
select 'wins dated before the handoff', count(*), 'left out: they were not won by this handoff'
from outcomes where cast(won_at as date) < cast(handoff_at as date)
union all
select 'activities of nobody in the leads export', count(*), 'left out'
from activities left join keys on keys.key = activities.activity_key where keys.key is null
union all
select 'tasks of nobody in the leads export', count(*), 'left out'
from tasks left join keys on keys.key = tasks.who_id where keys.key is null
union all
select 'history of nobody in the leads export', count(*), 'left out'
from changes left join all_leads on all_leads.lead_id = changes.lead_id where all_leads.lead_id is null
