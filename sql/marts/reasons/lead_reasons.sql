-- Grain: one row per handed-over lead with a disposition (lead_id): its reason and the kind of it, by the config or else by the words in it.
-- Reasons of fewer than ten leads that the config does not name are told together: they may speak of single people.
with
outcomes as (select * from marts.outcomes),
words as (select * from meta.disposition_words),
declared as (select * from meta.dispositions),

reasons as (
    select
        disposition,
        count(case when not is_won then 1 end) as leads,
        ' ' || translate(lower(disposition), ',.;:/()-_&|', '           ') || ' ' as spoken
    from outcomes
    where disposition is not null
    group by disposition
),

matched as (
    select
        reasons.disposition,
        words.kind,
        row_number() over (
            partition by reasons.disposition
            order by words.precedence, words.word
        ) as match_number
    from reasons
    inner join words
        on strpos(reasons.spoken, ' ' || words.word || ' ') > 0
),

known as (
    select
        reasons.disposition,
        reasons.leads < 10 and declared.disposition is null as is_rare,
        coalesce(declared.kind, matched.kind, 'unknown') as kind
    from reasons
    left join declared
        on declared.disposition = reasons.disposition
    left join matched
        on matched.disposition = reasons.disposition
        and matched.match_number = 1
)

select
    outcomes.lead_id,
    case when known.is_rare then 'other reasons' else known.disposition end as reason,
    case when known.is_rare then 'unknown' else known.kind end as kind,
    outcomes.is_won,
    case
        when outcomes.sqo_at > outcomes.disposition_at
            then date_diff('day', cast(outcomes.disposition_at as date), cast(outcomes.sqo_at as date))
        when outcomes.won_at > outcomes.disposition_at
            then date_diff('day', cast(outcomes.disposition_at as date), cast(outcomes.won_at as date))
    end as days_to_return
from outcomes
inner join known
    on known.disposition = outcomes.disposition
