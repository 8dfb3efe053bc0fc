-- Grain: one row per account (account_id). Deleted ones are left out.
with source as (select * from mapped.accounts)

select
    account_id,
    coalesce(company, account_id) as company,
    cast(created_at as timestamp) as created_at
from source
where coalesce(cast(is_deleted as boolean), false) = false
