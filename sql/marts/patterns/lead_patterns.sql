-- Grain: one row per mature lead (lead_id): its prebins as text such as 0:3,4:17; empty traits are left out.
with
folds as (select * from marts.lead_folds),
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
),

signatures as (
    select
        lead_id,
        array_join(
            array_agg(cast(trait_number as varchar) || ':' || cast(code as varchar) order by trait_number),
            ','
        ) as signature
    from coded
    group by lead_id
)

select
    folds.lead_id,
    coalesce(signatures.signature, '') as signature,
    folds.slot,
    folds.cohort_number,
    folds.won
from folds
left join signatures
    on signatures.lead_id = folds.lead_id
