-- sample-mql 2.0.2 for trino: makes lead_inputs for model.trino.sql, one row per lead. Moments are in UTC, and so is the session.
-- Reads scored_leads, one row per lead: lead_id, handoff_at (only what a lead did before it counts)
-- and as of the handoff, null where empty:
--     Budget__c (text): the value known at the handoff; empty if unknown;
--     Country (text): the value known at the handoff; empty if unknown;
--     Industry (text): the value known at the handoff; empty if unknown;
--     LeadSource (text): the value known at the handoff; empty if unknown;
--     NumberOfEmployees (number): the value known at the handoff; empty if unknown;
--     Timeline__c (text): the value known at the handoff; empty if unknown;
--     email domain (text): from the e-mail address known at the handoff; empty if unknown;
--     job function (text): from the job title known at the handoff; empty if unknown;
--     seniority (text): from the job title known at the handoff; empty if unknown;
-- and activities, one row per activity: lead_id as above, activity_type, asset (the name of the form or e-mail), page (its address), activity_at.
-- These types count, written like this: 'email click', 'form fill', 'web visit'.
with
before_handoff as (
    select
        scored_leads.lead_id,
        activities.activity_type,
        lower(coalesce(activities.asset, '') || ' ' || coalesce(activities.page, '')) as asset_and_page,
        cast(activities.activity_at as date) as activity_day,
        cast(date_diff('second', date_trunc('second', activities.activity_at), date_trunc('second', scored_leads.handoff_at)) as double) / 86400 as days_before
    from scored_leads
    inner join activities
        on activities.lead_id = scored_leads.lead_id
    where activities.activity_at < scored_leads.handoff_at
),

by_subject as (
    select
        lead_id,
        activity_day,
        case
            when activity_type = 'web visit' and strpos(asset_and_page, '/career') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/emploi') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/jobs') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/karriere') > 0 then days_before
        end as subject_1,
        case
            when activity_type = 'form fill' and strpos(asset_and_page, 'demo') > 0 then days_before
        end as subject_2,
        case
            when activity_type = 'email click' then days_before
        end as subject_3,
        case
            when activity_type = 'web visit' and strpos(asset_and_page, '/plans') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/preise') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/pricing') > 0 then days_before
            when activity_type = 'web visit' and strpos(asset_and_page, '/tarifs') > 0 then days_before
        end as subject_4
    from before_handoff
),

by_day as (
    select
        lead_id,
        min(subject_1) as day_7,
        max(subject_2) as day_8,
        min(subject_3) as day_9,
        sum(case when subject_4 <= 30 then 1 end) as day_12
    from by_subject
    group by lead_id, activity_day
),

by_lead as (
    select
        lead_id,
        cast(sum(case when day_7 is not null then 1 end) as double) as input_7,
        cast(floor(max(day_8)) as double) as input_8,
        cast(nullif(floor((sum(case when day_9 <= 450 then floor(power(0.5, day_9 / 30) * 10000 + 0.5) end) + 500) / 1000) / 10, 0) as double) as input_9,
        cast(sum(day_12) as double) as input_12
    from by_day
    group by lead_id
)

select
    scored_leads.lead_id,
    scored_leads."Budget__c",
    scored_leads."Country",
    scored_leads."Industry",
    scored_leads."LeadSource",
    scored_leads."NumberOfEmployees",
    scored_leads."Timeline__c",
    by_lead.input_7 as "careers page active days",
    by_lead.input_8 as "days since first demo form",
    by_lead.input_9 as "email click active days, half-life 30 days",
    scored_leads."email domain",
    scored_leads."job function",
    by_lead.input_12 as "pricing page in 30 days",
    scored_leads."seniority"
from scored_leads
left join by_lead
    on by_lead.lead_id = scored_leads.lead_id
