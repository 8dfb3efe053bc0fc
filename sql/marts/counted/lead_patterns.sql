-- Grain: one row per mature lead (lead_id): what is seen of it as text, empty where nothing is; its slot, its quarter, and
-- whether it won.
with
folds as (select * from marts.lead_folds),
signatures as (select * from meta.signatures)

select
    folds.lead_id,
    coalesce(signatures.signature, '') as signature,
    folds.slot,
    folds.cohort_number,
    folds.won
from folds
left join signatures
    on signatures.lead_id = folds.lead_id
