-- sample-mql 1.0.0: reads lead_inputs (lead_id and one column per input), one row per lead.
with
lead_inputs as (select * from lead_inputs),

points_per_input as (
    select
        lead_id,
        case
            when coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) >= 1e0 and coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) < 2e0 then 1
            when coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) >= 2e0 then 4
            else 0
        end as points_1,
        case
            when "Budget__c" not in ('10-50k', '<10k', '>50k') then 1
            when "Budget__c" in ('10-50k') then 2
            when "Budget__c" in ('<10k', '>50k') then 4
            else 0
        end as points_2,
        case
            when "Industry" is null then 4
            when "Industry" not in ('Education', 'Finance', 'Government', 'Healthcare', 'Manufacturing', 'Retail', 'Technology', 'Transportation') then 6
            when "Industry" in ('Finance', 'Healthcare', 'Retail') then 6
            when "Industry" in ('Manufacturing', 'Technology', 'Transportation') then 8
            else 0
        end as points_3,
        case
            when "LeadSource" is null then 7
            when "LeadSource" not in ('Content Syndication', 'Paid Search', 'Partner', 'Purchased List', 'Referral', 'Trade Show', 'Webinar', 'Website') then 7
            when "LeadSource" in ('Paid Search', 'Trade Show') then 6
            when "LeadSource" in ('Webinar', 'Website') then 8
            when "LeadSource" in ('Partner') then 10
            when "LeadSource" in ('Referral') then 13
            else 0
        end as points_4,
        case
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) is null then 6
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 9e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 50e0 then 7
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 50e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 3790e0 then 12
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 3790e0 then 4
            else 0
        end as points_5,
        case
            when coalesce(case when isnan("campaign any responded") then null else "campaign any responded" end, 0e0) >= 1e0 then 4
            else 0
        end as points_6,
        case
            when coalesce(case when isnan("careers page 90 days") then null else "careers page 90 days" end, 0e0) < 1e0 then 7
            else 0
        end as points_7,
        case
            when coalesce(case when isnan("demo form 30 days") then null else "demo form 30 days" end, 0e0) >= 1e0 then 6
            else 0
        end as points_8,
        case
            when (case when isnan("email click days since last") then null else "email click days since last" end) < 2e0 then 5
            when (case when isnan("email click days since last") then null else "email click days since last" end) >= 2e0 then 2
            else 0
        end as points_9,
        case
            when "email domain" is null then 2
            when "email domain" not in ('business', 'free mail') then 2
            when "email domain" in ('business') then 3
            else 0
        end as points_10,
        case
            when coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) >= 1e0 and coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) < 2e0 then 3
            when coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) >= 2e0 then 8
            else 0
        end as points_11,
        case
            when "seniority" is null then 11
            when "seniority" not in ('c-level', 'director', 'job seeker', 'manager', 'staff', 'student', 'vp') then 15
            when "seniority" in ('staff') then 13
            when "seniority" in ('manager') then 16
            when "seniority" in ('c-level', 'director', 'vp') then 19
            else 0
        end as points_12,
        case
            when (case when isnan("unsubscribe days since first") then null else "unsubscribe days since first" end) is null then 8
            else 0
        end as points_13,
        case
            when coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) >= 1e0 and coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) < 2e0 then 'BANT fields filled is 1 to below 2 (+1)'
            when coalesce(case when isnan("BANT fields filled") then null else "BANT fields filled" end, 0e0) >= 2e0 then 'BANT fields filled is 2 or more (+4)'
            else null
        end as reason_1,
        case
            when "Budget__c" not in ('10-50k', '<10k', '>50k') then 'Budget__c is any other value (+1)'
            when "Budget__c" in ('10-50k') then 'Budget__c is 10-50k (+2)'
            when "Budget__c" in ('<10k', '>50k') then 'Budget__c is <10k or >50k (+4)'
            else null
        end as reason_2,
        case
            when "Industry" is null then 'Industry is empty (+4)'
            when "Industry" not in ('Education', 'Finance', 'Government', 'Healthcare', 'Manufacturing', 'Retail', 'Technology', 'Transportation') then 'Industry is any other value (+6)'
            when "Industry" in ('Finance', 'Healthcare', 'Retail') then 'Industry is Finance, Healthcare or Retail (+6)'
            when "Industry" in ('Manufacturing', 'Technology', 'Transportation') then 'Industry is Manufacturing, Technology or Transportation (+8)'
            else null
        end as reason_3,
        case
            when "LeadSource" is null then 'LeadSource is empty (+7)'
            when "LeadSource" not in ('Content Syndication', 'Paid Search', 'Partner', 'Purchased List', 'Referral', 'Trade Show', 'Webinar', 'Website') then 'LeadSource is any other value (+7)'
            when "LeadSource" in ('Paid Search', 'Trade Show') then 'LeadSource is Paid Search or Trade Show (+6)'
            when "LeadSource" in ('Webinar', 'Website') then 'LeadSource is Webinar or Website (+8)'
            when "LeadSource" in ('Partner') then 'LeadSource is Partner (+10)'
            when "LeadSource" in ('Referral') then 'LeadSource is Referral (+13)'
            else null
        end as reason_4,
        case
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) is null then 'NumberOfEmployees is empty (+6)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 9e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 50e0 then 'NumberOfEmployees is 9 to below 50 (+7)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 50e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 3790e0 then 'NumberOfEmployees is 50 to below 3790 (+12)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 3790e0 then 'NumberOfEmployees is 3790 or more (+4)'
            else null
        end as reason_5,
        case
            when coalesce(case when isnan("campaign any responded") then null else "campaign any responded" end, 0e0) >= 1e0 then 'campaign any responded is 1 or more (+4)'
            else null
        end as reason_6,
        case
            when coalesce(case when isnan("careers page 90 days") then null else "careers page 90 days" end, 0e0) < 1e0 then 'careers page 90 days is below 1 (+7)'
            else null
        end as reason_7,
        case
            when coalesce(case when isnan("demo form 30 days") then null else "demo form 30 days" end, 0e0) >= 1e0 then 'demo form 30 days is 1 or more (+6)'
            else null
        end as reason_8,
        case
            when (case when isnan("email click days since last") then null else "email click days since last" end) < 2e0 then 'email click days since last is below 2 (+5)'
            when (case when isnan("email click days since last") then null else "email click days since last" end) >= 2e0 then 'email click days since last is 2 or more (+2)'
            else null
        end as reason_9,
        case
            when "email domain" is null then 'email domain is empty (+2)'
            when "email domain" not in ('business', 'free mail') then 'email domain is any other value (+2)'
            when "email domain" in ('business') then 'email domain is business (+3)'
            else null
        end as reason_10,
        case
            when coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) >= 1e0 and coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) < 2e0 then 'pricing page 30 days is 1 to below 2 (+3)'
            when coalesce(case when isnan("pricing page 30 days") then null else "pricing page 30 days" end, 0e0) >= 2e0 then 'pricing page 30 days is 2 or more (+8)'
            else null
        end as reason_11,
        case
            when "seniority" is null then 'seniority is empty (+11)'
            when "seniority" not in ('c-level', 'director', 'job seeker', 'manager', 'staff', 'student', 'vp') then 'seniority is any other value (+15)'
            when "seniority" in ('staff') then 'seniority is staff (+13)'
            when "seniority" in ('manager') then 'seniority is manager (+16)'
            when "seniority" in ('c-level', 'director', 'vp') then 'seniority is c-level, director or vp (+19)'
            else null
        end as reason_12,
        case
            when (case when isnan("unsubscribe days since first") then null else "unsubscribe days since first" end) is null then 'unsubscribe days since first is empty (+8)'
            else null
        end as reason_13
    from lead_inputs
),

sums as (
    select
        *,
        points_1 + points_2 + points_3 + points_4 + points_5 + points_10 + points_12 as fit_points,
        points_6 + points_7 + points_8 + points_9 + points_11 + points_13 as engagement_points
    from points_per_input
),

graded as (
    select
        *,
        fit_points + engagement_points as points,
        case when fit_points >= 46 then 'A' when fit_points >= 39 then 'B' when fit_points >= 33 then 'C' else 'D' end || case when engagement_points >= 22 then '1' when engagement_points >= 18 then '2' when engagement_points >= 14 then '3' else '4' end as grade
    from sums
),

reasons as (
    select lead_id, points_1 as points, 1 as input_number, reason_1 as reason from points_per_input where reason_1 is not null
    union all
    select lead_id, points_2 as points, 2 as input_number, reason_2 as reason from points_per_input where reason_2 is not null
    union all
    select lead_id, points_3 as points, 3 as input_number, reason_3 as reason from points_per_input where reason_3 is not null
    union all
    select lead_id, points_4 as points, 4 as input_number, reason_4 as reason from points_per_input where reason_4 is not null
    union all
    select lead_id, points_5 as points, 5 as input_number, reason_5 as reason from points_per_input where reason_5 is not null
    union all
    select lead_id, points_6 as points, 6 as input_number, reason_6 as reason from points_per_input where reason_6 is not null
    union all
    select lead_id, points_7 as points, 7 as input_number, reason_7 as reason from points_per_input where reason_7 is not null
    union all
    select lead_id, points_8 as points, 8 as input_number, reason_8 as reason from points_per_input where reason_8 is not null
    union all
    select lead_id, points_9 as points, 9 as input_number, reason_9 as reason from points_per_input where reason_9 is not null
    union all
    select lead_id, points_10 as points, 10 as input_number, reason_10 as reason from points_per_input where reason_10 is not null
    union all
    select lead_id, points_11 as points, 11 as input_number, reason_11 as reason from points_per_input where reason_11 is not null
    union all
    select lead_id, points_12 as points, 12 as input_number, reason_12 as reason from points_per_input where reason_12 is not null
    union all
    select lead_id, points_13 as points, 13 as input_number, reason_13 as reason from points_per_input where reason_13 is not null
),

ranked_reasons as (
    select
        *,
        row_number() over (partition by lead_id order by points desc, input_number) as reason_number
    from reasons
),

top_reasons as (
    select
        lead_id,
        array_to_string(array_agg(reason order by reason_number), '; ') as reasons
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
        when graded.grade in ('A1', 'A2', 'A3', 'B1') then 'high'
        when graded.grade in ('B4', 'C2', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4') then 'low'
        else 'medium'
    end as class,
    case graded.points when 0 then 0.000061e0 when 1 then 0.000069e0 when 2 then 0.000079e0 when 3 then 0.00009e0 when 4 then 0.000103e0 when 5 then 0.000117e0 when 6 then 0.000134e0 when 7 then 0.000153e0 when 8 then 0.000174e0 when 9 then 0.000199e0 when 10 then 0.000226e0 when 11 then 0.000258e0 when 12 then 0.000295e0 when 13 then 0.000336e0 when 14 then 0.000383e0 when 15 then 0.000437e0 when 16 then 0.000498e0 when 17 then 0.000569e0 when 18 then 0.000648e0 when 19 then 0.00074e0 when 20 then 0.000843e0 when 21 then 0.000962e0 when 22 then 0.001097e0 when 23 then 0.001251e0 when 24 then 0.001427e0 when 25 then 0.001627e0 when 26 then 0.001855e0 when 27 then 0.002116e0 when 28 then 0.002412e0 when 29 then 0.002751e0 when 30 then 0.003136e0 when 31 then 0.003576e0 when 32 then 0.004076e0 when 33 then 0.004647e0 when 34 then 0.005297e0 when 35 then 0.006037e0 when 36 then 0.00688e0 when 37 then 0.00784e0 when 38 then 0.008932e0 when 39 then 0.010176e0 when 40 then 0.01159e0 when 41 then 0.013198e0 when 42 then 0.015026e0 when 43 then 0.017102e0 when 44 then 0.01946e0 when 45 then 0.022136e0 when 46 then 0.02517e0 when 47 then 0.028608e0 when 48 then 0.0325e0 when 49 then 0.036901e0 when 50 then 0.041872e0 when 51 then 0.04748e0 when 52 then 0.053797e0 when 53 then 0.0609e0 when 54 then 0.068874e0 when 55 then 0.077804e0 when 56 then 0.087784e0 when 57 then 0.098906e0 when 58 then 0.111266e0 when 59 then 0.124955e0 when 60 then 0.140064e0 when 61 then 0.156673e0 when 62 then 0.17485e0 when 63 then 0.19465e0 when 64 then 0.216105e0 when 65 then 0.239222e0 when 66 then 0.263979e0 when 67 then 0.29032e0 when 68 then 0.318154e0 when 69 then 0.34735e0 when 70 then 0.377741e0 when 71 then 0.409125e0 when 72 then 0.441266e0 when 73 then 0.473908e0 when 74 then 0.506774e0 when 75 then 0.539582e0 when 76 then 0.57205e0 when 77 then 0.603909e0 when 78 then 0.634911e0 when 79 then 0.664832e0 when 80 then 0.693485e0 when 81 then 0.720718e0 when 82 then 0.746416e0 when 83 then 0.770502e0 when 84 then 0.792935e0 when 85 then 0.813706e0 when 86 then 0.832832e0 when 87 then 0.850355e0 when 88 then 0.866337e0 when 89 then 0.880851e0 when 90 then 0.893982e0 when 91 then 0.90582e0 when 92 then 0.91646e0 when 93 then 0.925997e0 when 94 then 0.934522e0 when 95 then 0.942127e0 when 96 then 0.948896e0 when 97 then 0.954912e0 when 98 then 0.960249e0 when 99 then 0.964978e0 when 100 then 0.969162e0 when 101 then 0.97286e0 end as probability,
    case when graded.grade in ('A1', 'A2', 'A3', 'B1', 'A4', 'B2', 'B3', 'C1') then 'qualify' else 'nurture' end as decision,
    coalesce(top_reasons.reasons, '') as reasons
from graded
left join top_reasons
    on top_reasons.lead_id = graded.lead_id
