-- Grain: one row per record that equals an earlier one of its export (export, record): leads in every column, others in every column
-- that is mapped, whatever their staging keeps. A file may have been appended twice. Old values don't count: a history that lacks them
-- has got each from the change before.
with
leads as (select * from mapped.leads where coalesce(is_deleted, 'false') = 'false'),
lead_history as (select * from mapped.lead_history where coalesce(is_deleted, 'false') = 'false'),
opportunity_history as (select * from mapped.opportunity_history),
opportunity_field_history as (select * from mapped.opportunity_field_history where coalesce(is_deleted, 'false') = 'false'),
activities as (select * from mapped.activities),
campaign_members as (select * from mapped.campaign_members),
tasks as (select * from mapped.tasks where coalesce(is_deleted, 'false') = 'false'),
events as (select * from mapped.events where coalesce(is_deleted, 'false') = 'false'),

numbered as (
    select
        'leads' as export,
        record,
        'lead_id' as canonical,
        row_number() over (partition by record_hash order by record) as nth
    from leads
    union all
    select
        'lead_history',
        record,
        'lead_id',
        row_number() over (partition by lead_id, field, new_value, changed_at order by record)
    from lead_history
    union all
    select
        'opportunity_history',
        record,
        'opportunity_id',
        row_number() over (partition by opportunity_id, stage, changed_at order by record)
    from opportunity_history
    union all
    select
        'opportunity_field_history',
        record,
        'opportunity_id',
        row_number() over (partition by opportunity_id, field, new_value, changed_at order by record)
    from opportunity_field_history
    union all
    select
        'activities',
        record,
        'lead_id',
        row_number() over (partition by lead_id, activity_at, activity_type, asset, attributes order by record)
    from activities
    union all
    select
        'campaign_members',
        record,
        'lead_id',
        row_number() over (
            partition by campaign_id, lead_id, contact_id, campaign_type, responded, responded_at, created_at
            order by record
        )
    from campaign_members
    union all
    select
        'tasks',
        record,
        'who_id',
        row_number() over (partition by who_id, created_at, completed_at, is_closed order by record)
    from tasks
    union all
    select
        'events',
        record,
        'who_id',
        row_number() over (partition by who_id, created_at, started_at order by record)
    from events
)

select
    export,
    record,
    canonical
from numbered
where nth > 1
