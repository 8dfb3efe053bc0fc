-- sample-mql 1.0.0: reads lead_inputs (lead_id and one column per input), one row per lead.
with
lead_inputs as (select * from lead_inputs),

points_per_input as (
    select
        lead_id,
        case
            when "Budget__c" not in ('10-50k', '<10k', '>50k') then 1
            when "Budget__c" in ('10-50k', '<10k', '>50k') then 4
            else 0
        end as points_1,
        case
            when "Industry" is null then 6
            when "Industry" not in ('Education', 'Finance', 'Government', 'Healthcare', 'Manufacturing', 'Retail', 'Technology', 'Transportation') then 6
            when "Industry" in ('Healthcare', 'Retail', 'Transportation') then 5
            when "Industry" in ('Finance', 'Manufacturing', 'Technology') then 8
            else 0
        end as points_2,
        case
            when "LeadSource" is null then 12
            when "LeadSource" not in ('Content Syndication', 'Paid Search', 'Partner', 'Purchased List', 'Referral', 'Trade Show', 'Webinar', 'Website') then 12
            when "LeadSource" in ('Content Syndication') then 5
            when "LeadSource" in ('Paid Search', 'Trade Show', 'Webinar', 'Website') then 13
            when "LeadSource" in ('Partner', 'Referral') then 17
            else 0
        end as points_3,
        case
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) is null then 3
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 11e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 51e0 then 4
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 51e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 960e0 then 9
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 960e0 then 4
            else 0
        end as points_4,
        case
            when "Timeline__c" not in ('0-3m', '3-6m', '6m+') then 2
            when "Timeline__c" in ('0-3m', '3-6m', '6m+') then 6
            else 0
        end as points_5,
        case
            when coalesce(case when isnan("careers page active days") then null else "careers page active days" end, 0e0) < 1e0 then 12
            else 0
        end as points_6,
        case
            when (case when isnan("days since first demo form") then null else "days since first demo form" end) is not null then 7
            else 0
        end as points_7,
        case
            when coalesce(case when isnan("email click decayed") then null else "email click decayed" end, 0e0) >= 0.9e0 then 4
            else 0
        end as points_8,
        case
            when "email domain" is null then 4
            when "email domain" not in ('business', 'free mail') then 4
            when "email domain" in ('business') then 5
            else 0
        end as points_9,
        case
            when coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) >= 1e0 and coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) < 2e0 then 4
            when coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) >= 2e0 then 6
            else 0
        end as points_10,
        case
            when "seniority" is null then 11
            when "seniority" not in ('c-level', 'director', 'job seeker', 'manager', 'staff', 'student', 'vp') then 14
            when "seniority" in ('staff') then 11
            when "seniority" in ('manager') then 13
            when "seniority" in ('director', 'vp') then 17
            when "seniority" in ('c-level') then 20
            else 0
        end as points_11,
        case
            when "Budget__c" not in ('10-50k', '<10k', '>50k') then 'Budget__c is any other value (+1)'
            when "Budget__c" in ('10-50k', '<10k', '>50k') then 'Budget__c is 10-50k, <10k or >50k (+4)'
            else null
        end as reason_1,
        case
            when "Industry" is null then 'Industry is empty (+6)'
            when "Industry" not in ('Education', 'Finance', 'Government', 'Healthcare', 'Manufacturing', 'Retail', 'Technology', 'Transportation') then 'Industry is any other value (+6)'
            when "Industry" in ('Healthcare', 'Retail', 'Transportation') then 'Industry is Healthcare, Retail or Transportation (+5)'
            when "Industry" in ('Finance', 'Manufacturing', 'Technology') then 'Industry is Finance, Manufacturing or Technology (+8)'
            else null
        end as reason_2,
        case
            when "LeadSource" is null then 'LeadSource is empty (+12)'
            when "LeadSource" not in ('Content Syndication', 'Paid Search', 'Partner', 'Purchased List', 'Referral', 'Trade Show', 'Webinar', 'Website') then 'LeadSource is any other value (+12)'
            when "LeadSource" in ('Content Syndication') then 'LeadSource is Content Syndication (+5)'
            when "LeadSource" in ('Paid Search', 'Trade Show', 'Webinar', 'Website') then 'LeadSource is Paid Search, Trade Show, Webinar or Website (+13)'
            when "LeadSource" in ('Partner', 'Referral') then 'LeadSource is Partner or Referral (+17)'
            else null
        end as reason_3,
        case
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) is null then 'NumberOfEmployees is empty (+3)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 11e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 51e0 then 'NumberOfEmployees is 11 to below 51 (+4)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 51e0 and (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) < 960e0 then 'NumberOfEmployees is 51 to below 960 (+9)'
            when (case when isnan("NumberOfEmployees") then null else "NumberOfEmployees" end) >= 960e0 then 'NumberOfEmployees is 960 or more (+4)'
            else null
        end as reason_4,
        case
            when "Timeline__c" not in ('0-3m', '3-6m', '6m+') then 'Timeline__c is any other value (+2)'
            when "Timeline__c" in ('0-3m', '3-6m', '6m+') then 'Timeline__c is 0-3m, 3-6m or 6m+ (+6)'
            else null
        end as reason_5,
        case
            when coalesce(case when isnan("careers page active days") then null else "careers page active days" end, 0e0) < 1e0 then 'careers page active days is below 1 (+12)'
            else null
        end as reason_6,
        case
            when (case when isnan("days since first demo form") then null else "days since first demo form" end) is not null then 'days since first demo form is any number (+7)'
            else null
        end as reason_7,
        case
            when coalesce(case when isnan("email click decayed") then null else "email click decayed" end, 0e0) >= 0.9e0 then 'email click decayed is 0.9 or more (+4)'
            else null
        end as reason_8,
        case
            when "email domain" is null then 'email domain is empty (+4)'
            when "email domain" not in ('business', 'free mail') then 'email domain is any other value (+4)'
            when "email domain" in ('business') then 'email domain is business (+5)'
            else null
        end as reason_9,
        case
            when coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) >= 1e0 and coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) < 2e0 then 'pricing page in 30 days is 1 to below 2 (+4)'
            when coalesce(case when isnan("pricing page in 30 days") then null else "pricing page in 30 days" end, 0e0) >= 2e0 then 'pricing page in 30 days is 2 or more (+6)'
            else null
        end as reason_10,
        case
            when "seniority" is null then 'seniority is empty (+11)'
            when "seniority" not in ('c-level', 'director', 'job seeker', 'manager', 'staff', 'student', 'vp') then 'seniority is any other value (+14)'
            when "seniority" in ('staff') then 'seniority is staff (+11)'
            when "seniority" in ('manager') then 'seniority is manager (+13)'
            when "seniority" in ('director', 'vp') then 'seniority is director or vp (+17)'
            when "seniority" in ('c-level') then 'seniority is c-level (+20)'
            else null
        end as reason_11
    from lead_inputs
),

sums as (
    select
        *,
        points_1 + points_2 + points_3 + points_4 + points_5 + points_9 + points_11 as fit_points,
        points_6 + points_7 + points_8 + points_10 as engagement_points
    from points_per_input
),

graded as (
    select
        *,
        fit_points + engagement_points as points,
        case when fit_points >= 55 then 'A' when fit_points >= 49 then 'B' when fit_points >= 36 then 'C' else 'D' end || case when engagement_points >= 21 then '1' when engagement_points >= 14 then '2' when engagement_points >= 10 then '3' else '4' end as grade
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
        when graded.grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1') then 'high'
        when graded.grade in ('B4', 'C3', 'C4', 'D1', 'D2', 'D3', 'D4') then 'low'
        else 'medium'
    end as class,
    case graded.points when 0 then 0.000083e0 when 1 then 0.000094e0 when 2 then 0.000107e0 when 3 then 0.000121e0 when 4 then 0.000137e0 when 5 then 0.000155e0 when 6 then 0.000176e0 when 7 then 0.000199e0 when 8 then 0.000226e0 when 9 then 0.000256e0 when 10 then 0.00029e0 when 11 then 0.000329e0 when 12 then 0.000373e0 when 13 then 0.000422e0 when 14 then 0.000478e0 when 15 then 0.000542e0 when 16 then 0.000614e0 when 17 then 0.000696e0 when 18 then 0.000789e0 when 19 then 0.000894e0 when 20 then 0.001012e0 when 21 then 0.001147e0 when 22 then 0.0013e0 when 23 then 0.001473e0 when 24 then 0.001668e0 when 25 then 0.00189e0 when 26 then 0.002142e0 when 27 then 0.002426e0 when 28 then 0.002748e0 when 29 then 0.003113e0 when 30 then 0.003527e0 when 31 then 0.003995e0 when 32 then 0.004524e0 when 33 then 0.005124e0 when 34 then 0.005802e0 when 35 then 0.00657e0 when 36 then 0.007439e0 when 37 then 0.008421e0 when 38 then 0.009533e0 when 39 then 0.010789e0 when 40 then 0.012208e0 when 41 then 0.013812e0 when 42 then 0.015623e0 when 43 then 0.017667e0 when 44 then 0.019974e0 when 45 then 0.022574e0 when 46 then 0.025505e0 when 47 then 0.028804e0 when 48 then 0.032517e0 when 49 then 0.036689e0 when 50 then 0.041374e0 when 51 then 0.046628e0 when 52 then 0.052513e0 when 53 then 0.059095e0 when 54 then 0.066444e0 when 55 then 0.074634e0 when 56 then 0.083744e0 when 57 then 0.093852e0 when 58 then 0.10504e0 when 59 then 0.11739e0 when 60 then 0.130979e0 when 61 then 0.145881e0 when 62 then 0.162162e0 when 63 then 0.179877e0 when 64 then 0.199068e0 when 65 then 0.219758e0 when 66 then 0.241949e0 when 67 then 0.265617e0 when 68 then 0.290713e0 when 69 then 0.317156e0 when 70 then 0.344835e0 when 71 then 0.373608e0 when 72 then 0.403304e0 when 73 then 0.433726e0 when 74 then 0.464655e0 when 75 then 0.495859e0 when 76 then 0.527096e0 when 77 then 0.558121e0 when 78 then 0.588699e0 when 79 then 0.618608e0 when 80 then 0.647643e0 when 81 then 0.675626e0 when 82 then 0.702409e0 when 83 then 0.727871e0 when 84 then 0.751924e0 when 85 then 0.774509e0 when 86 then 0.795597e0 when 87 then 0.815184e0 when 88 then 0.833287e0 when 89 then 0.849943e0 when 90 then 0.865204e0 when 91 then 0.879134e0 when 92 then 0.891805e0 when 93 then 0.903293e0 when 94 then 0.913679e0 when 95 then 0.923045e0 when 96 then 0.931471e0 when 97 then 0.939036e0 when 98 then 0.945814e0 end as probability,
    case when graded.grade in ('A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'A4', 'B3', 'C2') then 'qualify' else 'nurture' end as decision,
    coalesce(top_reasons.reasons, '') as reasons
from graded
left join top_reasons
    on top_reasons.lead_id = graded.lead_id
