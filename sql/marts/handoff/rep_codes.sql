-- Grain: one row per rep (rep): the code that stands for them where names are not to be shown. It comes from the rep's id, so that it stays
-- the same from quarter to quarter.
with
leads as (select * from marts.leads),
stg_reps as (select * from staging.stg_reps),

reps as (
    select rep from stg_reps
    union
    select rep from leads where rep is not null
),

coded as (
    select
        rep,
        'rep ' || upper(substr(stable_hash(rep), 1, 5)) as code
    from reps
)

select
    rep,
    case
        when count(*) over (partition by code) > 1
            then code || '-' || cast(row_number() over (partition by code order by rep) as varchar)
        else code
    end as code
from coded
