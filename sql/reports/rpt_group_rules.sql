-- Grain: one row per territory, product line and rep, and rule of the score (dimension, name, rule_id): leads of it, of any age, that meet
-- the rule.
with
rule_hits as (select * from marts.rule_hits),
members as (select * from marts.group_members)

select
    members.dimension,
    members.name,
    rule_hits.rule_id,
    count(*) as leads
from rule_hits
inner join members
    on members.lead_id = rule_hits.lead_id
where members.dimension in ('territory', 'product_line', 'rep')
    and members.name is not null
    and rule_hits.rule_id is not null
group by members.dimension, members.name, rule_hits.rule_id
