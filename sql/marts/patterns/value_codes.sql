-- Grain: one row per trait and value that a mature lead has (trait, number_value or none, text_value or none), with its prebin.
with
traits as (select * from marts.mature_traits),
prebins as (select * from marts.trait_prebins),

values_seen as (
    select trait, number_value, text_value from traits
)

select
    values_seen.trait,
    values_seen.number_value,
    values_seen.text_value,
    coalesce(max(prebins.code), 1) as code
from values_seen
left join prebins
    on prebins.trait = values_seen.trait
    and (prebins.from_value <= values_seen.number_value or prebins.text_value = values_seen.text_value)
group by values_seen.trait, values_seen.number_value, values_seen.text_value
