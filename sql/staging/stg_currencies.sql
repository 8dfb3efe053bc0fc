-- Grain: one row per currency (currency): its units for one unit of the corporate currency.
with source as (select * from mapped.currencies)

select
    currency,
    cast(rate as double) as rate
from source
