-- Grain: one row per key (key) under which other exports know a lead: its own id, its marketing id, and after a
-- conversion its contact's id. A key that several leads share belongs to the lead whose own id it is, else to the earliest of them.
with
leads as (select * from marts.leads),

keys as (
    select lead_id as key, 0 as is_foreign, lead_id, created_at from leads
    union all
    select marketing_id as key, 1 as is_foreign, lead_id, created_at from leads where marketing_id is not null
    union all
    select contact_id as key, 1 as is_foreign, lead_id, created_at from leads where contact_id is not null
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
