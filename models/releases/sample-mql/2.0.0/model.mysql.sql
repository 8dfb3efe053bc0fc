-- sample-mql 2.0.0 for mysql: reads lead_inputs (lead_id and one column per input), one row per lead.
with
points_per_input as (
    select
        lead_id,
        case
            when `Budget__c` is not null then 4
            else 0
        end as points_1,
        case
            when `Budget__c` is not null then 'Budget__c is filled (+4)'
            else null
        end as reason_1,
        case
            when (cast(`Country` as binary) not in ('USA') or `Country` is null) then 2
            else 0
        end as points_2,
        case
            when (cast(`Country` as binary) not in ('USA') or `Country` is null) then 'Country is empty or other than USA (+2)'
            else null
        end as reason_2,
        case
            when cast(`Industry` as binary) in ('Education', 'Government') then -7
            when (cast(`Industry` as binary) not in ('Education', 'Finance', 'Government', 'Manufacturing', 'Technology') or `Industry` is null) then -3
            else 0
        end as points_3,
        case
            when cast(`LeadSource` as binary) in ('Content Syndication', 'Purchased List') then -9
            when cast(`LeadSource` as binary) in ('Partner', 'Referral') then 4
            else 0
        end as points_4,
        case
            when cast(`LeadSource` as binary) in ('Content Syndication', 'Purchased List') then null
            when cast(`LeadSource` as binary) in ('Partner', 'Referral') then 'LeadSource is Partner or Referral (+4)'
            else null
        end as reason_4,
        case
            when `NumberOfEmployees` < 11e0 then -3
            when `NumberOfEmployees` >= 51e0 and `NumberOfEmployees` < 590e0 then 6
            when `NumberOfEmployees` >= 590e0 then 2
            else 0
        end as points_5,
        case
            when `NumberOfEmployees` < 11e0 then null
            when `NumberOfEmployees` >= 51e0 and `NumberOfEmployees` < 590e0 then 'NumberOfEmployees is 51 to below 590 (+6)'
            when `NumberOfEmployees` >= 590e0 then 'NumberOfEmployees is 590 or more (+2)'
            else null
        end as reason_5,
        case
            when `Timeline__c` is not null then 6
            else 0
        end as points_6,
        case
            when `Timeline__c` is not null then 'Timeline__c is filled (+6)'
            else null
        end as reason_6,
        case
            when coalesce(`careers page active days`, 0e0) >= 1e0 then -12
            else 0
        end as points_7,
        case
            when `days since first demo form` is not null then 7
            else 0
        end as points_8,
        case
            when `days since first demo form` is not null then 'days since first demo form is any number (ever) (+7)'
            else null
        end as reason_8,
        case
            when coalesce(`email click active days, half-life 30 days`, 0e0) >= 0.8e0 then 4
            else 0
        end as points_9,
        case
            when coalesce(`email click active days, half-life 30 days`, 0e0) >= 0.8e0 then 'email click active days, half-life 30 days is 0.8 or more (+4)'
            else null
        end as reason_9,
        case
            when (cast(`email domain` as binary) not in ('business') or `email domain` is null) then -5
            else 0
        end as points_10,
        case
            when cast(`job function` as binary) not in ('marketing') then 2
            else 0
        end as points_11,
        case
            when cast(`job function` as binary) not in ('marketing') then 'job function is other than marketing (+2)'
            else null
        end as reason_11,
        case
            when coalesce(`pricing page in 30 days`, 0e0) >= 1e0 and coalesce(`pricing page in 30 days`, 0e0) < 3e0 then 4
            when coalesce(`pricing page in 30 days`, 0e0) >= 3e0 then 9
            else 0
        end as points_12,
        case
            when coalesce(`pricing page in 30 days`, 0e0) >= 1e0 and coalesce(`pricing page in 30 days`, 0e0) < 3e0 then 'pricing page in 30 days is 1 to below 3 (+4)'
            when coalesce(`pricing page in 30 days`, 0e0) >= 3e0 then 'pricing page in 30 days is 3 or more (+9)'
            else null
        end as reason_12,
        case
            when cast(`seniority` as binary) in ('student') then -8
            when cast(`seniority` as binary) in ('job seeker', 'staff') then -2
            when cast(`seniority` as binary) in ('director', 'vp') then 4
            when cast(`seniority` as binary) in ('c-level') then 8
            else 0
        end as points_13,
        case
            when cast(`seniority` as binary) in ('student') then null
            when cast(`seniority` as binary) in ('job seeker', 'staff') then null
            when cast(`seniority` as binary) in ('director', 'vp') then 'seniority is director or vp (+4)'
            when cast(`seniority` as binary) in ('c-level') then 'seniority is c-level (+8)'
            else null
        end as reason_13
    from lead_inputs
),

sums as (
    select
        lead_id,
        32 + points_1 + points_2 + points_3 + points_4 + points_5 + points_6 + points_10 + points_11 + points_13 as fit_points,
        12 + points_7 + points_8 + points_9 + points_12 as engagement_points
    from points_per_input
),

graded as (
    select
        lead_id,
        fit_points,
        engagement_points,
        fit_points + engagement_points as points,
        concat(case when fit_points >= 46 then 'A' when fit_points >= 39 then 'B' when fit_points >= 29 then 'C' else 'D' end, case when engagement_points >= 19 then '1' when engagement_points >= 14 then '2' when engagement_points >= 6 then '3' else '4' end) as grade
    from sums
),

reasons as (
    select lead_id, points_1 as points, 1 as input_number, reason_1 as reason from points_per_input where reason_1 is not null
    union all
    select lead_id, points_2 as points, 2 as input_number, reason_2 as reason from points_per_input where reason_2 is not null
    union all
    select lead_id, points_4 as points, 4 as input_number, reason_4 as reason from points_per_input where reason_4 is not null
    union all
    select lead_id, points_5 as points, 5 as input_number, reason_5 as reason from points_per_input where reason_5 is not null
    union all
    select lead_id, points_6 as points, 6 as input_number, reason_6 as reason from points_per_input where reason_6 is not null
    union all
    select lead_id, points_8 as points, 8 as input_number, reason_8 as reason from points_per_input where reason_8 is not null
    union all
    select lead_id, points_9 as points, 9 as input_number, reason_9 as reason from points_per_input where reason_9 is not null
    union all
    select lead_id, points_11 as points, 11 as input_number, reason_11 as reason from points_per_input where reason_11 is not null
    union all
    select lead_id, points_12 as points, 12 as input_number, reason_12 as reason from points_per_input where reason_12 is not null
    union all
    select lead_id, points_13 as points, 13 as input_number, reason_13 as reason from points_per_input where reason_13 is not null
),

ranked_reasons as (
    select
        lead_id,
        reason,
        row_number() over (partition by lead_id order by points desc, input_number) as reason_number
    from reasons
),

top_reasons as (
    select
        lead_id,
        max(case when reason_number = 1 then reason end) as first_reason,
        max(case when reason_number = 2 then reason end) as second_reason,
        max(case when reason_number = 3 then reason end) as third_reason
    from ranked_reasons
    where reason_number <= 3
    group by lead_id
)

select
    graded.lead_id,
    graded.points,
    graded.fit_points,
    graded.engagement_points,
    graded.grade,
    case
        when graded.grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1') then 'high'
        when graded.grade in ('B4', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4') then 'low'
        else 'medium'
    end as class,
    cast(case graded.points when 0 then 0.000295e0 when 1 then 0.000333e0 when 2 then 0.000375e0 when 3 then 0.000423e0 when 4 then 0.000477e0 when 5 then 0.000537e0 when 6 then 0.000606e0 when 7 then 0.000683e0 when 8 then 0.00077e0 when 9 then 0.000868e0 when 10 then 0.000978e0 when 11 then 0.001103e0 when 12 then 0.001243e0 when 13 then 0.001401e0 when 14 then 0.001579e0 when 15 then 0.00178e0 when 16 then 0.002007e0 when 17 then 0.002262e0 when 18 then 0.002549e0 when 19 then 0.002873e0 when 20 then 0.003238e0 when 21 then 0.003649e0 when 22 then 0.004113e0 when 23 then 0.004634e0 when 24 then 0.005222e0 when 25 then 0.005883e0 when 26 then 0.006628e0 when 27 then 0.007466e0 when 28 then 0.008409e0 when 29 then 0.009471e0 when 30 then 0.010665e0 when 31 then 0.012007e0 when 32 then 0.013517e0 when 33 then 0.015213e0 when 34 then 0.017118e0 when 35 then 0.019258e0 when 36 then 0.021658e0 when 37 then 0.024351e0 when 38 then 0.027369e0 when 39 then 0.03075e0 when 40 then 0.034533e0 when 41 then 0.038762e0 when 42 then 0.043487e0 when 43 then 0.048758e0 when 44 then 0.054632e0 when 45 then 0.061167e0 when 46 then 0.068428e0 when 47 then 0.076481e0 when 48 then 0.085395e0 when 49 then 0.09524e0 when 50 then 0.106088e0 when 51 then 0.118012e0 when 52 then 0.131078e0 when 53 then 0.145353e0 when 54 then 0.160895e0 when 55 then 0.177753e0 when 56 then 0.195965e0 when 57 then 0.215554e0 when 58 then 0.236524e0 when 59 then 0.258862e0 when 60 then 0.282528e0 when 61 then 0.307461e0 when 62 then 0.33357e0 when 63 then 0.360743e0 when 64 then 0.388837e0 when 65 then 0.417689e0 when 66 then 0.447116e0 when 67 then 0.476919e0 when 68 then 0.506886e0 when 69 then 0.536804e0 when 70 then 0.56646e0 when 71 then 0.595647e0 when 72 then 0.624173e0 when 73 then 0.651862e0 when 74 then 0.678562e0 when 75 then 0.704144e0 when 76 then 0.728505e0 when 77 then 0.751567e0 when 78 then 0.77328e0 when 79 then 0.793616e0 when 80 then 0.812571e0 when 81 then 0.830157e0 when 82 then 0.846405e0 when 83 then 0.861358e0 when 84 then 0.87507e0 when 85 then 0.887603e0 when 86 then 0.899024e0 when 87 then 0.909403e0 when 88 then 0.918811e0 when 89 then 0.927321e0 when 90 then 0.935001e0 when 91 then 0.941921e0 when 92 then 0.948145e0 when 93 then 0.953735e0 when 94 then 0.958748e0 when 95 then 0.963239e0 when 96 then 0.967258e0 end as double) as probability,
    case when graded.grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'A4', 'B3', 'C2') then 'qualify' else 'nurture' end as decision,
    coalesce(concat(top_reasons.first_reason, coalesce(concat('; ', top_reasons.second_reason), ''), coalesce(concat('; ', top_reasons.third_reason), '')), '') as reasons
from graded
left join top_reasons
    on top_reasons.lead_id = graded.lead_id
