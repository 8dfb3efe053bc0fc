// sample-mql 2.0.2: score({ input: value, ... }) gives points, grade, class, probability, decision and reasons.
// An input that is missing, null or NaN is empty. Types: scorer.d.mts.

export const model = { name: "sample-mql", version: "2.0.2" };

export const inputs = [
  { name: "Budget__c", type: "text" },
  { name: "Country", type: "text" },
  { name: "Industry", type: "text" },
  { name: "LeadSource", type: "text" },
  { name: "NumberOfEmployees", type: "number" },
  { name: "Timeline__c", type: "text" },
  { name: "careers page active days", type: "number" },
  { name: "days since first demo form", type: "number" },
  { name: "email click active days, half-life 30 days", type: "number" },
  { name: "email domain", type: "text" },
  { name: "job function", type: "text" },
  { name: "pricing page in 30 days", type: "number" },
  { name: "seniority", type: "text" },
];

const probability = [0.000295, 0.000333, 0.000375, 0.000423, 0.000477, 0.000537, 0.000606, 0.000683, 0.00077, 0.000868, 0.000978, 0.001103, 0.001243, 0.001401, 0.001579, 0.00178, 0.002007, 0.002262, 0.002549, 0.002873, 0.003238, 0.003649, 0.004113, 0.004634, 0.005222, 0.005883, 0.006628, 0.007466, 0.008409, 0.009471, 0.010665, 0.012007, 0.013517, 0.015213, 0.017118, 0.019258, 0.021658, 0.024351, 0.027369, 0.03075, 0.034533, 0.038762, 0.043487, 0.048758, 0.054632, 0.061167, 0.068428, 0.076481, 0.085395, 0.09524, 0.106088, 0.118012, 0.131078, 0.145353, 0.160895, 0.177753, 0.195965, 0.215554, 0.236524, 0.258862, 0.282528, 0.307461, 0.33357, 0.360743, 0.388837, 0.417689, 0.447116, 0.476919, 0.506886, 0.536804, 0.56646, 0.595647, 0.624173, 0.651862, 0.678562, 0.704144, 0.728505, 0.751567, 0.77328, 0.793616, 0.812571, 0.830157, 0.846405, 0.861358, 0.87507, 0.887603, 0.899024, 0.909403, 0.918811, 0.927321, 0.935001, 0.941921, 0.948145, 0.953735, 0.958748, 0.963239, 0.967258];

export function score(lead) {
  let fit = 32, engagement = 12;
  let p1 = 0, p2 = 0, p3 = 0, r1 = "", r2 = "", r3 = "";
  const reason = (points, text) => {
    if (points > p1) { p3 = p2; r3 = r2; p2 = p1; r2 = r1; p1 = points; r1 = text; }
    else if (points > p2) { p3 = p2; r3 = r2; p2 = points; r2 = text; }
    else if (points > p3) { p3 = points; r3 = text; }
  };
  const v0 = value(lead, "Budget__c", null);
  if (v0 !== null) { fit += 4; reason(4, "Budget__c is filled (+4)"); }
  const v1 = value(lead, "Country", null);
  if (v1 === null || (String(v1) !== "USA")) { fit += 2; reason(2, "Country is empty or other than USA (+2)"); }
  const v2 = value(lead, "Industry", null);
  if (v2 !== null && (String(v2) === "Education" || String(v2) === "Government")) { fit -= 7; }
  else if (v2 === null || (String(v2) !== "Education" && String(v2) !== "Finance" && String(v2) !== "Government" && String(v2) !== "Manufacturing" && String(v2) !== "Technology")) { fit -= 3; }
  const v3 = value(lead, "LeadSource", null);
  if (v3 !== null && (String(v3) === "Content Syndication" || String(v3) === "Purchased List")) { fit -= 9; }
  else if (v3 !== null && (String(v3) === "Partner" || String(v3) === "Referral")) { fit += 4; reason(4, "LeadSource is Partner or Referral (+4)"); }
  const v4 = value(lead, "NumberOfEmployees", null);
  if (v4 !== null && Number(v4) < 11) { fit -= 3; }
  else if (v4 !== null && Number(v4) >= 51 && Number(v4) < 590) { fit += 6; reason(6, "NumberOfEmployees is 51 to below 590 (+6)"); }
  else if (v4 !== null && Number(v4) >= 590) { fit += 2; reason(2, "NumberOfEmployees is 590 or more (+2)"); }
  const v5 = value(lead, "Timeline__c", null);
  if (v5 !== null) { fit += 6; reason(6, "Timeline__c is filled (+6)"); }
  const v6 = value(lead, "careers page active days", 0);
  if (v6 !== null && Number(v6) >= 1) { engagement -= 12; }
  const v7 = value(lead, "days since first demo form", null);
  if (v7 !== null) { engagement += 7; reason(7, "days since first demo form is any number (ever) (+7)"); }
  const v8 = value(lead, "email click active days, half-life 30 days", 0);
  if (v8 !== null && Number(v8) >= 0.8) { engagement += 4; reason(4, "email click active days, half-life 30 days is 0.8 or more (+4)"); }
  const v9 = value(lead, "email domain", null);
  if (v9 === null || (String(v9) !== "business")) { fit -= 5; }
  const v10 = value(lead, "job function", null);
  if (v10 !== null && (String(v10) !== "marketing")) { fit += 2; reason(2, "job function is other than marketing (+2)"); }
  const v11 = value(lead, "pricing page in 30 days", 0);
  if (v11 !== null && Number(v11) >= 1 && Number(v11) < 3) { engagement += 4; reason(4, "pricing page in 30 days is 1 to below 3 (+4)"); }
  else if (v11 !== null && Number(v11) >= 3) { engagement += 9; reason(9, "pricing page in 30 days is 3 or more (+9)"); }
  const v12 = value(lead, "seniority", null);
  if (v12 !== null && (String(v12) === "student")) { fit -= 8; }
  else if (v12 !== null && (String(v12) === "job seeker" || String(v12) === "staff")) { fit -= 2; }
  else if (v12 !== null && (String(v12) === "director" || String(v12) === "vp")) { fit += 4; reason(4, "seniority is director or vp (+4)"); }
  else if (v12 !== null && (String(v12) === "c-level")) { fit += 8; reason(8, "seniority is c-level (+8)"); }

  const points = fit + engagement;
  const grade = (fit >= 46 ? "A" : fit >= 39 ? "B" : fit >= 29 ? "C" : "D") + (engagement >= 19 ? "1" : engagement >= 14 ? "2" : engagement >= 6 ? "3" : "4");
  return {
    points,
    fit_points: fit,
    engagement_points: engagement,
    grade,
    class: (grade === "A1" || grade === "A2" || grade === "A3" || grade === "B1" || grade === "B2" || grade === "C1") ? "high" : (grade === "B4" || grade === "C3" || grade === "C4" || grade === "D1" || grade === "D2" || grade === "D3" || grade === "D4") ? "low" : "medium",
    probability: probability[points],
    decision: (grade === "A1" || grade === "A2" || grade === "A3" || grade === "B1" || grade === "B2" || grade === "C1" || grade === "A4" || grade === "B3" || grade === "C2") ? "qualify" : "nurture",
    reasons: r1 + (p2 > 0 ? "; " + r2 : "") + (p3 > 0 ? "; " + r3 : ""),
  };
}

function value(lead, name, empty) {
  const given = Object.hasOwn(lead, name) ? lead[name] : null;
  return given === null || given === undefined || Number.isNaN(given) ? empty : given;
}
