-- Grain: one row per mature lead with a trait of the catalogue (lead_id): its prebins as text such as 0:3,4:17; empty traits
-- are left out.
with
catalogue as (select * from marts.trait_catalogue),
traits as (select * from marts.mature_traits),
codes as (select * from marts.value_codes),

coded as (
    select
        traits.lead_id,
        catalogue.trait_number,
        codes.code
    from traits
    inner join catalogue
        on catalogue.trait = traits.trait
    inner join codes
        on codes.trait = traits.trait
        and codes.number_value is not distinct from traits.number_value
        and codes.text_value is not distinct from traits.text_value
)

select
    lead_id,
    array_join(
        array_agg(cast(trait_number as varchar) || ':' || cast(code as varchar) order by trait_number),
        ','
    ) as signature
from coded
group by lead_id
