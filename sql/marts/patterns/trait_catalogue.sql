-- Grain: one row per trait that at least ten mature leads have filled (trait): fewer would show single leads.
with
traits as (select * from marts.mature_traits)

select
    trait,
    trait_group,
    family,
    kind,
    row_number() over (order by trait) - 1 as trait_number,
    count(*) as filled
from traits
group by trait, trait_group, family, kind
having count(*) >= 10
