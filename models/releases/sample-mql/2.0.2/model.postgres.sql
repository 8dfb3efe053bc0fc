-- sample-mql 2.0.2 for postgres: reads lead_inputs (lead_id and one column per input), one row per lead.
with
-- What is known: NaN is empty, and an empty count is 0.
known as (
    select
        lead_id,
        "Budget__c",
        "Country",
        "Industry",
        "LeadSource",
        case when "NumberOfEmployees" = 'NaN' then null else "NumberOfEmployees" end as "NumberOfEmployees",
        "Timeline__c",
        coalesce(case when "careers page active days" = 'NaN' then null else "careers page active days" end, 0e0) as "careers page active days",
        case when "days since first demo form" = 'NaN' then null else "days since first demo form" end as "days since first demo form",
        coalesce(case when "email click active days, half-life 30 days" = 'NaN' then null else "email click active days, half-life 30 days" end, 0e0) as "email click active days, half-life 30 days",
        "email domain",
        "job function",
        coalesce(case when "pricing page in 30 days" = 'NaN' then null else "pricing page in 30 days" end, 0e0) as "pricing page in 30 days",
        "seniority"
    from lead_inputs
),

-- The rule that holds for each input, by its number from the strongest (1) on; 22 is none.
rules_held as (
    select
        lead_id,
        case
            when "Budget__c" is not null then 6 -- 4 points
            else 22
        end as rule_1,
        case
            when ("Country" not in ('USA') or "Country" is null) then 11 -- 2 points
            else 22
        end as rule_2,
        case
            when "Industry" in ('Education', 'Government') then 18 -- -7 points
            when ("Industry" not in ('Education', 'Finance', 'Government', 'Manufacturing', 'Technology') or "Industry" is null) then 15 -- -3 points
            else 22
        end as rule_3,
        case
            when "LeadSource" in ('Content Syndication', 'Purchased List') then 20 -- -9 points
            when "LeadSource" in ('Partner', 'Referral') then 7 -- 4 points
            else 22
        end as rule_4,
        case
            when "NumberOfEmployees" < 11e0 then 16 -- -3 points
            when "NumberOfEmployees" >= 51e0 and "NumberOfEmployees" < 590e0 then 4 -- 6 points
            when "NumberOfEmployees" >= 590e0 then 12 -- 2 points
            else 22
        end as rule_5,
        case
            when "Timeline__c" is not null then 5 -- 6 points
            else 22
        end as rule_6,
        case
            when "careers page active days" >= 1e0 then 21 -- -12 points
            else 22
        end as rule_7,
        case
            when "days since first demo form" is not null then 3 -- 7 points
            else 22
        end as rule_8,
        case
            when "email click active days, half-life 30 days" >= 0.8e0 then 8 -- 4 points
            else 22
        end as rule_9,
        case
            when ("email domain" not in ('business') or "email domain" is null) then 17 -- -5 points
            else 22
        end as rule_10,
        case
            when "job function" not in ('marketing') then 13 -- 2 points
            else 22
        end as rule_11,
        case
            when "pricing page in 30 days" >= 1e0 and "pricing page in 30 days" < 3e0 then 9 -- 4 points
            when "pricing page in 30 days" >= 3e0 then 1 -- 9 points
            else 22
        end as rule_12,
        case
            when "seniority" in ('student') then 19 -- -8 points
            when "seniority" in ('job seeker', 'staff') then 14 -- -2 points
            when "seniority" in ('director', 'vp') then 10 -- 4 points
            when "seniority" in ('c-level') then 2 -- 8 points
            else 22
        end as rule_13
    from known
),

first_reasons as (
    select
        lead_id,
        rule_1,
        rule_2,
        rule_4,
        rule_5,
        rule_6,
        rule_8,
        rule_9,
        rule_11,
        rule_12,
        rule_13,
        32
            + case rule_1 when 6 then 4 else 0 end
            + case rule_2 when 11 then 2 else 0 end
            + case rule_3 when 18 then -7 when 15 then -3 else 0 end
            + case rule_4 when 20 then -9 when 7 then 4 else 0 end
            + case rule_5 when 16 then -3 when 4 then 6 when 12 then 2 else 0 end
            + case rule_6 when 5 then 6 else 0 end
            + case rule_10 when 17 then -5 else 0 end
            + case rule_11 when 13 then 2 else 0 end
            + case rule_13 when 19 then -8 when 14 then -2 when 10 then 4 when 2 then 8 else 0 end as fit_points,
        12
            + case rule_7 when 21 then -12 else 0 end
            + case rule_8 when 3 then 7 else 0 end
            + case rule_9 when 8 then 4 else 0 end
            + case rule_12 when 9 then 4 when 1 then 9 else 0 end as engagement_points,
        least(
            22,
            rule_1,
            rule_2,
            rule_4,
            rule_5,
            rule_6,
            rule_8,
            rule_9,
            rule_11,
            rule_12,
            rule_13
        ) as first_rule
    from rules_held
),

second_reasons as (
    select
        lead_id,
        rule_1,
        rule_2,
        rule_4,
        rule_5,
        rule_6,
        rule_8,
        rule_9,
        rule_11,
        rule_12,
        rule_13,
        fit_points,
        engagement_points,
        first_rule,
        least(
            22,
            case when rule_1 > first_rule then rule_1 else 22 end,
            case when rule_2 > first_rule then rule_2 else 22 end,
            case when rule_4 > first_rule then rule_4 else 22 end,
            case when rule_5 > first_rule then rule_5 else 22 end,
            case when rule_6 > first_rule then rule_6 else 22 end,
            case when rule_8 > first_rule then rule_8 else 22 end,
            case when rule_9 > first_rule then rule_9 else 22 end,
            case when rule_11 > first_rule then rule_11 else 22 end,
            case when rule_12 > first_rule then rule_12 else 22 end,
            case when rule_13 > first_rule then rule_13 else 22 end
        ) as second_rule
    from first_reasons
),

third_reasons as (
    select
        lead_id,
        fit_points,
        engagement_points,
        first_rule,
        second_rule,
        least(
            22,
            case when rule_1 > second_rule then rule_1 else 22 end,
            case when rule_2 > second_rule then rule_2 else 22 end,
            case when rule_4 > second_rule then rule_4 else 22 end,
            case when rule_5 > second_rule then rule_5 else 22 end,
            case when rule_6 > second_rule then rule_6 else 22 end,
            case when rule_8 > second_rule then rule_8 else 22 end,
            case when rule_9 > second_rule then rule_9 else 22 end,
            case when rule_11 > second_rule then rule_11 else 22 end,
            case when rule_12 > second_rule then rule_12 else 22 end,
            case when rule_13 > second_rule then rule_13 else 22 end
        ) as third_rule
    from second_reasons
),

graded as (
    select
        lead_id,
        fit_points,
        engagement_points,
        fit_points + engagement_points as points,
        case when fit_points >= 46 then 'A' when fit_points >= 39 then 'B' when fit_points >= 29 then 'C' else 'D' end || case when engagement_points >= 19 then '1' when engagement_points >= 14 then '2' when engagement_points >= 6 then '3' else '4' end as grade,
        first_rule,
        second_rule,
        third_rule
    from third_reasons
)

select
    lead_id,
    points,
    fit_points,
    engagement_points,
    grade,
    case
        when grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1') then 'high'
        when grade in ('B4', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4') then 'low'
        else 'medium'
    end as class,
    cast(case points when 0 then 0.000295e0 when 1 then 0.000333e0 when 2 then 0.000375e0 when 3 then 0.000423e0 when 4 then 0.000477e0 when 5 then 0.000537e0 when 6 then 0.000606e0 when 7 then 0.000683e0 when 8 then 0.00077e0 when 9 then 0.000868e0 when 10 then 0.000978e0 when 11 then 0.001103e0 when 12 then 0.001243e0 when 13 then 0.001401e0 when 14 then 0.001579e0 when 15 then 0.00178e0 when 16 then 0.002007e0 when 17 then 0.002262e0 when 18 then 0.002549e0 when 19 then 0.002873e0 when 20 then 0.003238e0 when 21 then 0.003649e0 when 22 then 0.004113e0 when 23 then 0.004634e0 when 24 then 0.005222e0 when 25 then 0.005883e0 when 26 then 0.006628e0 when 27 then 0.007466e0 when 28 then 0.008409e0 when 29 then 0.009471e0 when 30 then 0.010665e0 when 31 then 0.012007e0 when 32 then 0.013517e0 when 33 then 0.015213e0 when 34 then 0.017118e0 when 35 then 0.019258e0 when 36 then 0.021658e0 when 37 then 0.024351e0 when 38 then 0.027369e0 when 39 then 0.03075e0 when 40 then 0.034533e0 when 41 then 0.038762e0 when 42 then 0.043487e0 when 43 then 0.048758e0 when 44 then 0.054632e0 when 45 then 0.061167e0 when 46 then 0.068428e0 when 47 then 0.076481e0 when 48 then 0.085395e0 when 49 then 0.09524e0 when 50 then 0.106088e0 when 51 then 0.118012e0 when 52 then 0.131078e0 when 53 then 0.145353e0 when 54 then 0.160895e0 when 55 then 0.177753e0 when 56 then 0.195965e0 when 57 then 0.215554e0 when 58 then 0.236524e0 when 59 then 0.258862e0 when 60 then 0.282528e0 when 61 then 0.307461e0 when 62 then 0.33357e0 when 63 then 0.360743e0 when 64 then 0.388837e0 when 65 then 0.417689e0 when 66 then 0.447116e0 when 67 then 0.476919e0 when 68 then 0.506886e0 when 69 then 0.536804e0 when 70 then 0.56646e0 when 71 then 0.595647e0 when 72 then 0.624173e0 when 73 then 0.651862e0 when 74 then 0.678562e0 when 75 then 0.704144e0 when 76 then 0.728505e0 when 77 then 0.751567e0 when 78 then 0.77328e0 when 79 then 0.793616e0 when 80 then 0.812571e0 when 81 then 0.830157e0 when 82 then 0.846405e0 when 83 then 0.861358e0 when 84 then 0.87507e0 when 85 then 0.887603e0 when 86 then 0.899024e0 when 87 then 0.909403e0 when 88 then 0.918811e0 when 89 then 0.927321e0 when 90 then 0.935001e0 when 91 then 0.941921e0 when 92 then 0.948145e0 when 93 then 0.953735e0 when 94 then 0.958748e0 when 95 then 0.963239e0 when 96 then 0.967258e0 end as double precision) as probability,
    case when grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'A4', 'B3', 'C2') then 'qualify' else 'nurture' end as decision,
    case first_rule
        when 1 then 'pricing page in 30 days is 3 or more (+9)'
        when 2 then 'seniority is c-level (+8)'
        when 3 then 'days since first demo form is any number (ever) (+7)'
        when 4 then 'NumberOfEmployees is 51 to below 590 (+6)'
        when 5 then 'Timeline__c is filled (+6)'
        when 6 then 'Budget__c is filled (+4)'
        when 7 then 'LeadSource is Partner or Referral (+4)'
        when 8 then 'email click active days, half-life 30 days is 0.8 or more (+4)'
        when 9 then 'pricing page in 30 days is 1 to below 3 (+4)'
        when 10 then 'seniority is director or vp (+4)'
        when 11 then 'Country is empty or other than USA (+2)'
        when 12 then 'NumberOfEmployees is 590 or more (+2)'
        when 13 then 'job function is other than marketing (+2)'
        else ''
    end || case second_rule
        when 1 then '; pricing page in 30 days is 3 or more (+9)'
        when 2 then '; seniority is c-level (+8)'
        when 3 then '; days since first demo form is any number (ever) (+7)'
        when 4 then '; NumberOfEmployees is 51 to below 590 (+6)'
        when 5 then '; Timeline__c is filled (+6)'
        when 6 then '; Budget__c is filled (+4)'
        when 7 then '; LeadSource is Partner or Referral (+4)'
        when 8 then '; email click active days, half-life 30 days is 0.8 or more (+4)'
        when 9 then '; pricing page in 30 days is 1 to below 3 (+4)'
        when 10 then '; seniority is director or vp (+4)'
        when 11 then '; Country is empty or other than USA (+2)'
        when 12 then '; NumberOfEmployees is 590 or more (+2)'
        when 13 then '; job function is other than marketing (+2)'
        else ''
    end || case third_rule
        when 1 then '; pricing page in 30 days is 3 or more (+9)'
        when 2 then '; seniority is c-level (+8)'
        when 3 then '; days since first demo form is any number (ever) (+7)'
        when 4 then '; NumberOfEmployees is 51 to below 590 (+6)'
        when 5 then '; Timeline__c is filled (+6)'
        when 6 then '; Budget__c is filled (+4)'
        when 7 then '; LeadSource is Partner or Referral (+4)'
        when 8 then '; email click active days, half-life 30 days is 0.8 or more (+4)'
        when 9 then '; pricing page in 30 days is 1 to below 3 (+4)'
        when 10 then '; seniority is director or vp (+4)'
        when 11 then '; Country is empty or other than USA (+2)'
        when 12 then '; NumberOfEmployees is 590 or more (+2)'
        when 13 then '; job function is other than marketing (+2)'
        else ''
    end as reasons
from graded
