-- Grain: one row per moment after the last day that the exports cover (export, record, canonical). The close date of what is open and
-- the beginning of a meeting are plans.
with
settings as (select * from meta.settings),
leads as (select * from staging.stg_leads where not is_deleted),
lead_changes as (select * from staging.stg_lead_changes),
opportunities as (select * from staging.stg_opportunities),
stages as (select * from staging.stg_opportunity_changes),
opportunity_changes as (select * from staging.stg_opportunity_field_changes),
activities as (select * from staging.stg_activities),
members as (select * from staging.stg_campaign_members),
tasks as (select * from staging.stg_tasks),

moments as (
    select 'leads' as export, record, 'created_at' as canonical, created_at as moment from leads
    union all
    select 'leads', record, 'qualified_at', qualified_at from leads
    union all
    select 'leads', record, 'accepted_at', accepted_at from leads
    union all
    select 'leads', record, 'sqo_at', sqo_at from leads
    union all
    select 'leads', record, 'disposition_at', disposition_at from leads
    union all
    select 'leads', record, 'won_at', won_at from leads where coalesce(is_won, true)
    union all
    select 'leads', record, 'lost_at', lost_at
    from leads where not coalesce(is_won, won_at is not null) and coalesce(is_closed, true)
    union all
    select 'lead_history', record, 'changed_at', changed_at from lead_changes
    union all
    select 'opportunities', record, 'created_at', created_at from opportunities
    union all
    select 'opportunities', record, 'won_at', won_at from opportunities where is_won
    union all
    select 'opportunities', record, 'lost_at', lost_at
    from opportunities where not is_won and coalesce(is_closed, true)
    union all
    select 'opportunity_history', record, 'changed_at', changed_at from stages
    union all
    select 'opportunity_field_history', record, 'changed_at', changed_at from opportunity_changes
    union all
    select 'activities', record, 'activity_at', activity_at from activities
    union all
    select 'campaign_members', record, 'created_at', created_at from members
    union all
    select 'campaign_members', record, 'responded_at', responded_at from members
    union all
    select 'tasks', record, 'created_at', created_at from tasks
)

select
    moments.export,
    moments.record,
    moments.canonical
from moments
cross join settings
where moments.moment >= settings.as_of
