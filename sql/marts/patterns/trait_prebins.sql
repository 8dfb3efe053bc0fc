-- Grain: one row per trait and finest piece of it (trait, code): up to 38 quantiles of a number or common values of a
-- category. Code 0 is empty, 1 any other value; neither stands here. Cut without a look at the outcome.
with
catalogue as (select * from marts.trait_catalogue),
traits as (select * from marts.mature_traits),
labels as (select * from marts.labels),

values_counted as (
    select trait, number_value, text_value, count(*) as n
    from traits
    group by trait, number_value, text_value
),

numbers as (
    select
        values_counted.trait,
        values_counted.number_value,
        values_counted.n,
        sum(values_counted.n) over (partition by values_counted.trait order by values_counted.number_value) - values_counted.n as leads_below,
        sum(values_counted.n) over (partition by values_counted.trait) as leads
    from values_counted
    where values_counted.number_value is not null
),

number_pieces as (
    select
        trait,
        cast(floor(3.8e1 * leads_below / leads) as bigint) as piece,
        min(number_value) as from_value,
        sum(n) as n
    from numbers
    group by trait, cast(floor(3.8e1 * leads_below / leads) as bigint)
),

none_of_it as (
    select
        catalogue.trait,
        -1 as piece,
        0e0 as from_value,
        (select count(*) from labels where state = 'mature') - catalogue.filled as n
    from catalogue
    where catalogue.kind = 'count'
),

ranges as (
    select * from number_pieces
    union all
    select * from none_of_it
),

texts as (
    select
        values_counted.trait,
        values_counted.text_value,
        values_counted.n,
        catalogue.kind,
        row_number() over (
            partition by values_counted.trait
            order by values_counted.n desc, values_counted.text_value
        ) as popularity
    from values_counted
    inner join catalogue
        on catalogue.trait = values_counted.trait
    where values_counted.text_value is not null
),

common_texts as (
    select * from texts
    where n >= 10
        and popularity <= 38
)

select
    trait,
    1 + row_number() over (partition by trait order by from_value) as code,
    from_value,
    cast(null as varchar) as text_value,
    n
from ranges
union all
select
    trait,
    1 + row_number() over (
        partition by trait
        order by case when kind = 'ordered' then text_value end, popularity
    ) as code,
    null,
    text_value,
    n
from common_texts
