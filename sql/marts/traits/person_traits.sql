-- Grain: one row per handed-over lead and derived trait of the person (lead_id, trait), as of the handoff. The address and the title
-- themselves go no further than here.
with
leads as (select * from before_handoff.leads),
field_values as (select * from marts.field_values),
canonical_columns as (select * from staging.stg_canonical_columns),
title_words as (select * from meta.job_title_words),
free_mail as (select * from meta.free_mail_domains),

known_then as (
    select
        field_values.lead_id,
        max(case when canonical_columns.canonical = 'title' then field_values.value end) as title,
        max(case when canonical_columns.canonical = 'email' then field_values.value end) as email
    from field_values
    inner join canonical_columns
        on canonical_columns.column_name = field_values.field
    where canonical_columns.canonical in ('title', 'email')
    group by field_values.lead_id
),

people as (
    select
        leads.lead_id,
        leads.handoff_at,
        leads.created_at,
        ' ' || translate(lower(known_then.title), ',.;:/()-_&|', '           ') || ' ' as title,
        lower(split_part(known_then.email, '@', 2)) as domain
    from leads
    left join known_then
        on known_then.lead_id = leads.lead_id
),

matched as (
    select
        people.lead_id,
        title_words.seniority,
        title_words.job_function,
        row_number() over (
            partition by people.lead_id, title_words.seniority is null
            order by title_words.precedence, title_words.word
        ) as match_number
    from people
    inner join title_words
        on strpos(people.title, ' ' || title_words.word || ' ') > 0
),

seniority as (
    select
        people.lead_id,
        coalesce(matched.seniority, 'staff') as seniority
    from people
    left join matched
        on matched.lead_id = people.lead_id
        and matched.seniority is not null
        and matched.match_number = 1
    where people.title is not null
),

domains as (
    select
        people.lead_id,
        people.domain,
        case
            when free_mail.domain is not null then 'free mail'
            when regexp_like(people.domain, '(\.edu|\.ac)(\.[a-z]{2})?$') then 'university'
            else 'business'
        end as domain_kind
    from people
    left join free_mail
        on free_mail.domain = people.domain
    where people.domain <> ''
)

select lead_id, 'seniority' as trait, seniority as text_value, cast(null as double) as number_value from seniority
union all
select lead_id, 'job function', job_function, null from matched
where job_function is not null and match_number = 1 and seniority is null
union all
select lead_id, 'email domain', domain_kind, null from domains
union all
select lead_id, 'email country', upper(regexp_extract(domain, '\.([a-z]{2})$', 1)), null from domains
where regexp_like(domain, '\.[a-z]{2}$')
union all
select lead_id, 'days from creation to handoff', null, cast(floor(date_diff('second', created_at, handoff_at) / 8.64e4) as double)
from people
where created_at < handoff_at
