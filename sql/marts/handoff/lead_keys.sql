-- Grain: one row per key (key) under which other exports know a lead: its own id, its marketing id, after a conversion its
-- contact's id, and the same ids of the leads that were merged into it, over three merges at most. A key that several leads share
-- belongs to the lead whose own id it is, else to the earliest of them.
with
leads as (select * from marts.leads),
stg_leads as (select * from staging.stg_leads),

merged as (
    select lead_id as key, merged_into from stg_leads where merged_into is not null
),

merged_twice as (
    select
        merged.key,
        coalesce(further.merged_into, merged.merged_into) as merged_into
    from merged
    left join merged as further
        on further.key = merged.merged_into
),

survivors as (
    select
        merged_twice.key as merged_id,
        coalesce(further.merged_into, merged_twice.merged_into) as lead_id
    from merged_twice
    left join merged as further
        on further.key = merged_twice.merged_into
),

of_survivors as (
    select
        stg_leads.lead_id as merged_id,
        stg_leads.marketing_id,
        stg_leads.contact_id,
        leads.lead_id,
        leads.created_at
    from survivors
    inner join stg_leads
        on stg_leads.lead_id = survivors.merged_id
    inner join leads
        on leads.lead_id = survivors.lead_id
),

keys as (
    select lead_id as key, 0 as is_foreign, lead_id, created_at from leads
    union all
    select marketing_id as key, 1 as is_foreign, lead_id, created_at from leads where marketing_id is not null
    union all
    select contact_id as key, 1 as is_foreign, lead_id, created_at from leads where contact_id is not null
    union all
    select merged_id as key, 1 as is_foreign, lead_id, created_at from of_survivors
    union all
    select marketing_id as key, 1 as is_foreign, lead_id, created_at from of_survivors where marketing_id is not null
    union all
    select contact_id as key, 1 as is_foreign, lead_id, created_at from of_survivors where contact_id is not null
),

ranked as (
    select
        key,
        lead_id,
        row_number() over (partition by key order by is_foreign, created_at nulls last, lead_id) as rank_in_key
    from keys
)

select
    key,
    lead_id
from ranked
where rank_in_key = 1
