-- Grain: one row per handed-over lead and filled field (lead_id, field), with its value as of the handoff. Fields of an
-- account count only where the account existed by then: an account that a conversion created knows the future.
with
handoffs as (select * from marts.handoffs),
leads as (select * from marts.leads),
fields as (select * from staging.stg_lead_fields),
changes as (select * from marts.changes_after_handoff),
accounts as (select * from staging.stg_accounts),
account_fields as (select * from staging.stg_account_fields),

unchanged as (
    select
        handoffs.lead_id,
        fields.field,
        fields.value
    from handoffs
    inner join fields
        on fields.lead_id = handoffs.lead_id
    left join changes
        on changes.lead_id = fields.lead_id
        and changes.field = fields.field
    where changes.lead_id is null
),

undone as (
    select
        lead_id,
        field,
        value_at_handoff as value
    from changes
    where value_at_handoff is not null
),

account_of_lead as (
    select
        handoffs.lead_id,
        min(accounts.account_id) as account_id
    from handoffs
    inner join leads
        on leads.lead_id = handoffs.lead_id
    inner join accounts
        on accounts.company = leads.company
    where accounts.created_at is null
        or accounts.created_at <= handoffs.handoff_at
    group by handoffs.lead_id
),

of_account as (
    select
        account_of_lead.lead_id,
        'account ' || account_fields.field as field,
        account_fields.value
    from account_of_lead
    inner join account_fields
        on account_fields.account_id = account_of_lead.account_id
)

select * from unchanged
union all
select * from undone
union all
select * from of_account
