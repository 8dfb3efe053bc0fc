-- Grain: one row per account and filled column of the accounts export (account_id, field).
with source as (select * from mapped.account_fields)

select
    account_id,
    field,
    value
from source
