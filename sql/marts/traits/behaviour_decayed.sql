-- Grain: one row per handed-over lead, kind of activity and half-life (lead_id, subject, half_life_days): days with an activity
-- up to the handoff. A day counts half after the half-life, and once however many activities it saw.
with
activities as (select * from marts.counted_activities),

half_lives as (select * from meta.half_lives),

active_days as (
    select
        lead_id,
        subject,
        min(days_before) as days_before
    from activities
    group by lead_id, subject, cast(activity_at as date)
)

select
    active_days.lead_id,
    active_days.subject,
    half_lives.half_life_days,
    round(sum(cast(power(5e-1, active_days.days_before / half_lives.half_life_days) as decimal(18, 4))), 1) as decayed
from active_days
cross join half_lives
group by active_days.lead_id, active_days.subject, half_lives.half_life_days
