-- Grain: one row per lead that was handed to sales (lead_id), with its rep at that moment.
-- A company that many leads name, such as [not provided], ties nobody together. A lead's owner may change afterwards: the earliest later change names who it was taken from.
with
leads as (select * from marts.leads),
changes as (select * from staging.stg_lead_changes),
stg_reps as (select * from staging.stg_reps),
settings as (select * from meta.settings),
rep_codes as (select * from marts.rep_codes),

reps as (
    select
        rep,
        territory,
        case
            when count(*) over (partition by rep_name) > 1 then rep_name || ' (' || rep || ')'
            else rep_name
        end as rep_name
    from stg_reps
),

moments as (
    select
        leads.lead_id,
        leads.rep,
        leads.territory,
        leads.product_line,
        leads.lead_source,
        leads.record_hash,
        leads.account_id,
        leads.company,
        case
            when settings.handoff_from = 'qualified_at' and leads.qualified_at is not null then leads.qualified_at
            when settings.handoff_from = 'created_at' and leads.created_at is not null then leads.created_at
            when settings.handoff_from <> 'none' and settings.scores_all then settings.as_of
        end as handoff_at,
        settings.handoff_from = 'none' as is_undated
    from leads
    cross join settings
),

handed_over as (
    select
        *,
        count(*) over (partition by company) as leads_of_company,
        count(*) over () as all_leads
    from moments
    where is_undated or handoff_at is not null
),

known_reps as (
    select rep from reps
    union
    select rep from leads where rep is not null
),

owner_changes as (
    select
        handed_over.lead_id,
        changes.old_value as rep,
        row_number() over (
            partition by handed_over.lead_id
            order by changes.changed_at, changes.record
        ) as change_number
    from handed_over
    inner join changes
        on changes.lead_id = handed_over.lead_id
    inner join known_reps
        on known_reps.rep = changes.old_value
    where changes.field = 'Owner'
        and changes.changed_at > handed_over.handoff_at
),

first_owner_changes as (
    select * from owner_changes where change_number = 1
)

select
    handed_over.lead_id,
    handed_over.handoff_at,
    coalesce(first_owner_changes.rep, handed_over.rep) as rep,
    case
        when settings.shows_rep_codes then rep_codes.code
        else coalesce(reps.rep_name, first_owner_changes.rep, handed_over.rep)
    end as rep_name,
    coalesce(handed_over.territory, reps.territory) as territory,
    handed_over.product_line,
    handed_over.lead_source,
    coalesce(first_owner_changes.rep <> handed_over.rep, first_owner_changes.rep is not null) as owner_changed,
    coalesce(
        case when handed_over.leads_of_company <= greatest(20, 2e-2 * handed_over.all_leads) then handed_over.company end,
        handed_over.account_id,
        handed_over.record_hash
    ) as belongs_to
from handed_over
cross join settings
left join first_owner_changes
    on first_owner_changes.lead_id = handed_over.lead_id
left join reps
    on reps.rep = coalesce(first_owner_changes.rep, handed_over.rep)
left join rep_codes
    on rep_codes.rep = coalesce(first_owner_changes.rep, handed_over.rep)
