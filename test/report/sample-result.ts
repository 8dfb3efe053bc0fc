import { seededRandom } from "../../models/random.ts";
import { wilsonInterval } from "../../models/stats/wilson-interval.ts";
import { netQuality, noNetQuality } from "../../pipelines/report/result/quality/net-quality.ts";
import type { GroupResult, Result, Validation } from "../../pipelines/report/result-schema.ts";

const next = seededRandom(11);

function round(value: number): number {
  return Math.round(1e6 * value) / 1e6;
}

function wilson(wins: number, n: number): { rate: number | null; low: number | null; high: number | null } {
  if (n < 10) return { rate: null, low: null, high: null };
  const { low, high } = wilsonInterval(wins, n);
  return { rate: round(wins / n), low: round(low), high: round(high) };
}

/** A group of `leads` leads that promise `predicted` and won at `actual`. */
function group(
  name: string,
  leads: number,
  predicted: number,
  actual: number,
  flags: string[] = [],
): GroupResult {
  const judged = Math.round(0.8 * leads);
  const wins = Math.round(judged * actual);
  const { rate, low, high } = wilson(wins, judged);
  const reach = 1.96 * Math.sqrt((predicted * (1 - predicted)) / Math.max(judged, 1));
  const outside = Math.abs(wins / Math.max(judged, 1) - predicted) > 1.3 * reach;
  const verdict =
    rate === null ? "too few" : outside ? (rate > predicted ? "higher" : "lower") : "as expected";
  const tops = Math.round(leads * Math.min(0.6, 2.2 * predicted));
  const lows = Math.round(leads * Math.max(0.1, 0.5 - 2 * predicted));
  return {
    name,
    leads,
    judged,
    wins: judged < 10 ? null : wins,
    predicted: rate === null ? null : round(predicted),
    predicted_low: rate === null ? null : round(Math.max(0, predicted - reach)),
    predicted_high: rate === null ? null : round(predicted + reach),
    actual: rate,
    actual_low: low,
    actual_high: high,
    verdict,
    ...(rate === null ? noNetQuality : netQuality({ leads, high: tops, low: lows })),
    high: tops,
    medium: leads - tops - lows,
    low: lows,
    opportunities: Math.round(0.3 * leads),
    mix_effect: rate === null ? null : round(predicted - 0.09),
    within_effect: rate === null ? null : round(rate - predicted),
    flags,
    sentence: sentence(name, verdict),
  };
}

function sentence(name: string, verdict: GroupResult["verdict"]): string {
  if (verdict === "too few" || verdict === "not shown") return `${name} has too few leads to judge.`;
  if (verdict === "as expected")
    return `${name} converts as its leads predict; the gap to all leads comes from the leads.`;
  return `${name} converts ${verdict} than its leads predict: look at the follow-up, not at the leads.`;
}

const gradeNames = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "C4", "D3", "D4"];
const gradeRates = [0.36, 0.27, 0.19, 0.12, 0.22, 0.15, 0.1, 0.07, 0.11, 0.07, 0.045, 0.028, 0.02, 0.011];
const grades = gradeNames.map((name, index) => {
  const rate = gradeRates[index] ?? 0;
  return group(name, name === "D3" ? 9 : 140 + Math.round(300 * next()), rate, rate * (0.85 + 0.3 * next()));
});

const territories = [
  group("DACH", 962, 0.105, 0.11),
  group("Nordics", 411, 0.12, 0.075, ["slow first touch"]),
  group("North America", 1830, 0.098, 0.101),
  group("APAC", 604, 0.041, 0.043, ["poor leads"]),
  group("UK & Ireland", 733, 0.088, 0.121),
  group("<script>alert(1)</script>", 8, 0.08, 0.1),
];

const firstNames = ["Ada", "Bo", "Chiara", "Deniz", "Emre", "Freya", "Goran", "Hana", "Ines", "Jun"];
const repNames = firstNames.flatMap((name) => [`${name} Berg`, `${name} O'Neill`]);
const reps = repNames.map((name, index) => {
  const predicted = 0.05 + 0.09 * next();
  const factor = index === 3 ? 0.3 : index === 14 ? 1.9 : 0.8 + 0.4 * next();
  const flags =
    index === 3 ? ["high volume, low conversion"] : index === 6 ? ["conversion falls with load"] : [];
  return group(
    index === 19 ? "=cmd|' /C calc'!A0" : name,
    index === 17 ? 7 : 90 + Math.round(240 * next()),
    predicted,
    predicted * factor,
    flags,
  );
});

const ruleTexts: [string, "fit" | "engagement", string[]][] = [
  [
    "Industry",
    "fit",
    ["Software or Finance", "Manufacturing or Health care", "Retail, Education or Public sector", "empty"],
  ],
  ["NumberOfEmployees", "fit", ["2,500 or more", "400 to 2,499", "60 to 399", "below 60"]],
  ["Seniority", "fit", ["VP or C-level", "Director", "Manager", "other or empty"]],
  ["Function", "fit", ["IT or Engineering", "Finance", "other | unknown"]],
  ["Email domain", "fit", ["business", "free mail"]],
  ["Budget__c", "fit", ["confirmed", "empty"]],
  ["Pricing page visits, 30 days", "engagement", ["3 or more", "1 or 2", "none"]],
  ["Webinar attended", "engagement", ["2 or more", "1", "none"]],
  ["Days since last touch", "engagement", ["below 4", "4 to 14", "15 or more"]],
  ["Careers page visits, 90 days", "engagement", ["1 or more", "none"]],
];

const rules: Result["rules"] = ruleTexts.flatMap(([input, side, values], trait) =>
  values.map((value, index) => {
    const leads = 220 + Math.round(900 * next());
    const wins = Math.round(leads * (0.17 - 0.04 * index) * (0.8 + 0.4 * next()));
    const points = input.startsWith("Careers")
      ? index === 0
        ? -6
        : 0
      : Math.max(0, Math.round((14 - trait) * (1 - 0.36 * index)));
    return {
      id: `r${trait}_${index}`,
      input,
      side,
      condition: `${input} is ${value}`,
      points,
      leads,
      wins,
      ...wilson(wins, leads),
      lift: round(wins / leads / 0.092),
      quarters: 6,
      quarters_held: 6 - (index % 3),
      ...(index === 0
        ? { odds_ratio: 2.53, odds_ratio_low: 1.41, odds_ratio_high: 4.6 }
        : { odds_ratio: null, odds_ratio_low: null, odds_ratio_high: null }),
    };
  }),
);

const traits: Result["traits"] = ruleTexts.map(([column, side, values], index) => ({
  column,
  group: side === "fit" ? "firmographics" : "behaviour",
  kind: index === 1 ? "numeric" : "categorical",
  filled: round(0.55 + 0.045 * index),
  iv: round(0.42 - 0.03 * index),
  lift: index === 9 ? null : round(2.4 - 0.1 * index),
  p_value: index < 6 ? 0.00001 : 0.012,
  verdict: index === 4 ? "dropped" : "kept",
  because:
    index === 4 ? "adds nothing once Function is known" : "tells winners from the rest in every quarter",
  bins: values.map((label, bin) => ({
    label,
    leads: bin === 3 ? 8 : 300,
    wins: bin === 3 ? 1 : 40 - 9 * bin,
    ...wilson(40 - 9 * bin, bin === 3 ? 8 : 300),
  })),
}));

const dispositionShares: [string, number][] = [
  ["unable to connect", 0.28],
  ["no interest", 0.21],
  ["accepted", 0.19],
  ["early stage", 0.12],
  ["wrong role", 0.09],
  ["bad data", 0.06],
  ["duplicate", 0.03],
  ["student", 0.02],
];

function dispositionsOf(
  by: "all" | "rep" | "grade" | "source",
  name: string,
  leads: number,
): Result["dispositions"] {
  return dispositionShares.map(([disposition, share]) => {
    const found = Math.round(leads * share);
    return { by, name, disposition, leads: found, share: leads < 10 ? null : round(found / leads) };
  });
}

const afterHandoff: Result["after_handoff"] = {
  stage_times: [
    {
      ...{ from: "handed over", to: "accepted", leads: 2310 },
      ...{ quarter_days: 0.4, median_days: 1.2, three_quarter_days: 3.1 },
    },
    {
      ...{ from: "handed over", to: "won", leads: 418 },
      ...{ quarter_days: 21.5, median_days: 34.2, three_quarter_days: 51 },
    },
    {
      ...{ from: "opportunity", to: "won", leads: 9 },
      ...{ quarter_days: null, median_days: null, three_quarter_days: null },
    },
  ],
  untouched: [
    ...territories.map(({ name, leads }) => ({
      by: "territory" as const,
      name,
      leads,
      untouched: leads >> 3,
    })),
    ...reps.map(({ name, leads }) => ({ by: "rep" as const, name, leads, untouched: leads >> 3 })),
  ].map((group) => ({ ...group, median_hours: group.leads < 10 ? null : 20.5 })),
  touch_speed: [
    {
      ...{ touched: "within an hour", leads: 600, promised: 60.2, usual: 70.1, wins: 98 },
      ...{ ratio: 1.398, low: 1.15, high: 1.68, verdict: "higher" },
    },
    {
      ...{ touched: "within a day", leads: 1700, promised: 171.4, usual: 199.3, wins: 195 },
      ...{ ratio: 0.978, low: 0.86, high: 1.12, verdict: "as expected" },
    },
    {
      ...{ touched: "later", leads: 8, promised: null, usual: null, wins: null },
      ...{ ratio: null, low: null, high: null, verdict: "too few" },
    },
    {
      ...{ touched: "never", leads: 1240, promised: 92.1, usual: null, wins: 3 },
      ...{ ratio: null, low: null, high: null, verdict: "not judged" },
    },
  ],
  load: {
    ...{ twice: 0.81, twice_low: 0.72, twice_high: 0.91, falls: true },
    capacity: { leads: 6, low: 4, high: 8 },
    usual_load: 5,
    curve: [1, 2, 3, 4, 5, 6, 8, 12, 16].map((load) => ({ load, ratio: round(Math.min(1, 6 / load)) })),
    bands: [
      {
        ...{ from: 1, to: 4, weeks: 400, leads: 1210, wins: 130 },
        ...{ usual: 128.2, ratio: 1.014, low: 0.86, high: 1.19 },
      },
      {
        ...{ from: 5, to: 6, weeks: 300, leads: 1620, wins: 160 },
        ...{ usual: 161.1, ratio: 0.993, low: 0.86, high: 1.15 },
      },
      {
        ...{ from: 7, to: 16, weeks: 150, leads: 1710, wins: 128 },
        ...{ usual: 171.3, ratio: 0.747, low: 0.63, high: 0.88 },
      },
    ],
  },
  rep_ratios: {
    ...{ scatter: 0.14, spread: 0.88 },
    too_few: 1,
    reps: reps.flatMap(({ name, judged, predicted, wins, verdict }, index) => {
      if (predicted === null || wins === null || verdict === "too few" || verdict === "not shown") return [];
      const reason = index % 2 === 0 ? ("ask why" as const) : ("too many leads" as const);
      return [
        {
          ...{ name, wins, verdict, leads_a_week: 3 + (index % 7) },
          expected: round(judged * predicted),
          usual_low: round(0.6 * judged * predicted),
          usual_high: round(1.4 * judged * predicted),
          ratio: round(wins / (judged * predicted)),
          reason: verdict === "lower" ? reason : null,
        },
      ];
    }),
  },
};

const threshold: Result["threshold"] = Array.from({ length: 20 }, (_, index) => {
  const share = (1 - index / 20) * (1 - index / 20);
  const kept = 1 - (1 - share) * (1 - share) * (1 - share);
  const leads = Math.round(4540 * share);
  const wins = Math.round(418 * kept);
  return { points: 5 * index, ...tradeOffOf(leads, wins, kept), chosen: index === 8 };
});

function tradeOffOf(leads: number, wins: number, kept: number): Result["bar"]["groups"][number]["given"] {
  return {
    leads,
    leads_per_rep_per_week: round((leads / 4540) * 21.4),
    wins: leads < 10 ? null : wins,
    wins_kept: leads < 10 ? null : round(kept),
    conversion: leads < 10 ? null : round(wins / leads),
    conversion_low: leads < 10 ? null : round((0.8 * wins) / leads),
    conversion_high: leads < 10 ? null : round((1.2 * wins) / leads),
    cost: 30 * leads,
    cost_per_win: leads < 10 ? null : round((30 * leads) / wins),
  };
}

const bar: Result["bar"] = {
  chosen: "from 40 points",
  because: "so that each rep gets at most 8 leads a week",
  cost_per_lead: 30,
  agreed: { on: "2026-07-03", by: ["Sales", "Marketing"], bar: "from 45 points", holds: false },
  groups: [
    { by: "all", name: "all", given: tradeOffOf(1634, 308, 0.737), given_up: tradeOffOf(2906, 110, 0.263) },
    {
      by: "territory",
      name: "<b>North</b>",
      given: tradeOffOf(700, 120, 0.7),
      given_up: tradeOffOf(9, 1, 0.3),
    },
  ],
};

type Forecast = NonNullable<Result["forecast"]>;

function rangesAround(mean: number, spread: number) {
  const low = (z: number) => Math.max(0, Math.round(mean - z * spread));
  const high = (z: number) => Math.round(mean + z * spread);
  return {
    low_50: low(0.67),
    high_50: high(0.67),
    low_80: low(1.28),
    high_80: high(1.28),
    low_95: low(1.96),
    high_95: high(1.96),
  };
}

function expectedOf(by: "all" | "territory", name: string, leads: number): Forecast["expected"] {
  const wins = leads / 15;
  return [
    ["2026-Q3", 0.9],
    ["2026-Q4", 0.1],
    ["later", 0],
    ["all", 1],
  ].flatMap(([quarter, share]) => {
    const mean = wins * Number(share);
    const row = { by, name, quarter: String(quarter), open_leads: leads };
    return [
      { ...row, what: "wins" as const, expected: round(mean), ...rangesAround(mean, Math.sqrt(mean)) },
      {
        ...row,
        what: "amount" as const,
        expected: Math.round(21_000 * mean),
        ...rangesAround(21_000 * mean, 25_000 * Math.sqrt(mean)),
      },
    ];
  });
}

function pastForecast(quarter: string, expected: number, wins: number): Forecast["past"][number] {
  return {
    quarter,
    open_leads: 440,
    known_wins: 210,
    expected,
    ...rangesAround(expected, Math.sqrt(expected)),
    wins,
    quarter_wins: 2 * wins,
    like_last_quarter: expected + 6,
    stage_weighted: expected - 11,
  };
}

const validation: Validation = {
  method: "the two latest mature quarters, held out whole",
  n: 1204,
  wins: 112,
  base_rate: 0.093023,
  auc: 0.812,
  auc_low: 0.771,
  auc_high: 0.849,
  log_loss: 0.2611,
  log_loss_base: 0.3097,
  brier: 0.0731,
  calibration_slope: 0.97,
  calibration_slope_low: 0.82,
  calibration_slope_high: 1.12,
  expected_over_observed: 1.06,
  expected_over_observed_low: 0.89,
  expected_over_observed_high: 1.27,
  lift_top_tenth: 3.4,
};

const leakage: Result["leakage"] = [
  {
    column: "Industry",
    verdict: "allowed",
    because: "Set at creation, history shows no later change.",
    auc_with: null,
    auc_without: null,
  },
  {
    column: "Budget__c",
    verdict: "suspect",
    because: "Of the leads where it is confirmed, 96% were won.",
    auc_with: 0.846,
    auc_without: 0.812,
  },
  {
    column: "LastActivityDate",
    verdict: "refused",
    because: "Its name says that it changes as the deal goes on.",
    auc_with: null,
    auc_without: null,
  },
  { column: "Id", verdict: "not a trait", because: "It names the lead.", auc_with: null, auc_without: null },
];

const guards: Result["guards"] = [
  {
    id: "maturity",
    pass: true,
    measured: "4,540 mature leads",
    limit: "at least 400",
    advice: "Wait for more leads to mature.",
    signed_off: null,
  },
  {
    id: "shuffled-labels",
    pass: true,
    measured: "AUC 0.497",
    limit: "0.45 to 0.55",
    advice: "Look for a column that knows the outcome.",
    signed_off: null,
  },
  {
    id: "unworked-leads",
    pass: false,
    measured: "34% without any touch",
    limit: "at most 30%",
    advice: "Have reps log their calls, or sign it off in the config.",
    signed_off: "Calls are made by phone and not logged.",
  },
  {
    id: "drift",
    pass: null,
    measured: "no release before this one",
    limit: "PSI below its critical value",
    advice: "Recalibrate on newer leads.",
    signed_off: null,
  },
];

function wilsonOf(wins: number, n: number) {
  const { rate, low, high } = wilson(wins, n);
  return { conversion: rate, low, high };
}

function monthOf(name: string, month: string, leads: number): Result["quality_months"][number] {
  const by = name === "all" ? "all" : "territory";
  const mix = leads < 10 ? [null, null, null] : [0.2, 0.5, 0.3].map((share) => Math.round(share * leads));
  const [high = null, medium = null, low = null] = mix;
  const quality = high === null || low === null ? noNetQuality : netQuality({ leads, high, low });
  return { by, name, month, leads, high, medium, low, ...quality };
}

/** Of 8 open leads too few to tell wins to come by. */
function openLeads(
  by: "all" | "class" | "grade" | "territory",
  name: string,
  [untouched, touched]: [number, number],
  [untouchedHigh, touchedHigh]: [number, number],
): NonNullable<Result["worklist"]>["groups"][number] {
  const wins = (leads: number) => (leads > 0 && leads < 10 ? null : round(0.1 * leads));
  const counts = {
    leads: untouched + touched,
    untouched,
    touched,
    high: untouchedHigh + touchedHigh,
    high_untouched: untouchedHigh,
  };
  const told = { wins: wins(counts.leads), untouched_wins: wins(untouched), touched_wins: wins(touched) };
  return { by, name, ...counts, ...told };
}

/** A full result as a calibration of a medium CRM would give it, with hostile names in it. */
export const sampleResult: Result = {
  schema_version: "1.0.0",
  name: "acme-mql",
  tool_version: "0.1.0",
  release: { version: "1.2.0", path: "models/releases/acme-mql/1.2.0", is_new: true, in_force: "1.2.0" },
  summary: [
    "The score holds: on leads that it never saw it promised 119 wins and 112 came.",
    "A1 leads convert 33 times as often as D4 leads.",
    "APAC's low conversion comes from its leads; that of the Nordics does not.",
    "From 40 points, each rep gets 7.7 leads a week and 74% of the wins are kept.",
    "34% of the leads never got a touch: no score can mend that.",
  ],
  limits: [
    "No amounts: the exports carry no currency for 212 opportunities.",
    "Speed to first call is unknown for reps who log by phone.",
  ],
  checks: [
    {
      check: "closed-before-created",
      of: "exports",
      demands: "no win or loss lies on an earlier day than the creation",
      export: "opportunities",
      found: 3,
      policy: "count",
      rule: "the dates stay as they are",
      relation: "checks.chk_closed_before_created",
    },
    {
      check: "scored-once",
      of: "run",
      demands: "every lead that was handed over has one score, and no other lead has one",
      export: null,
      found: 0,
      policy: "refuse",
      rule: null,
      relation: "checks.chk_scored_once",
    },
    {
      check: "no-owner",
      of: "own",
      demands: "Every lead has a rep | even those of <EMEA>",
      export: null,
      found: 12,
      policy: "count",
      rule: "nothing is changed by it",
      relation: 'checks."no-owner"',
    },
  ],
  input: [
    {
      export: "leads",
      file: "exports/Lead.csv",
      sha256: "9f2c".repeat(16),
      bytes: 3_204_112,
      records: 5_012,
      loaded: 5_009,
      rejected: 3,
    },
    {
      export: "activities",
      file: "exports/marketo_activities.csv",
      sha256: "01ab".repeat(16),
      bytes: 91_230_551,
      records: 612_004,
      loaded: 612_004,
      rejected: 0,
    },
  ],
  labels: {
    handoff_from: "qualified_at",
    as_of: "2026-06-30",
    horizon_days: 142,
    states: [
      { state: "mature", leads: 4540, wins: 418 },
      { state: "too young", leads: 469, wins: 21 },
    ],
    joins: [
      { what: "merged leads", rows: 41, rule: "the surviving lead keeps the first handoff" },
      {
        what: "opportunities without a lead",
        rows: 208,
        rule: "reported apart, never a win of lead scoring",
      },
    ],
  },
  leakage,
  traits,
  rules,
  points: { start: 0, max: 100, rules: rules.length, effective_parameters: 21.4, solver: "newton" },
  validation,
  cross_validation: {
    ...validation,
    method: "five folds, everything found anew in each",
    n: 4540,
    wins: 418,
    auc: 0.806,
  },
  stability: {
    repetitions: 100,
    other_grade: 0.17,
    interval_width: 0.043,
    auc: { apparent: 0.83, optimism: 0.02, corrected: 0.81, low: 0.78, high: 0.84 },
    log_loss: { apparent: 0.25, optimism: -0.011, corrected: 0.261, low: 0.24, high: 0.28 },
    calibration_slope: { apparent: 1.04, optimism: 0.05, corrected: 0.99, low: 0.9, high: 1.08 },
    traits: [{ column: "Industry", found_again: 0.97 }],
  },
  learning_curve: {
    points: [
      { share: 0.5, wins: 167, auc: 0.79, log_loss: 0.268 },
      { share: 0.7, wins: 234, auc: 0.8, log_loss: 0.264 },
      { share: 1, wins: 334, auc: 0.806, log_loss: 0.261 },
    ],
    gain_of_twice: 0.003,
    measurable: true,
  },
  simplicity: [
    {
      max_rules: 5,
      max_points: 100,
      auc: 0.78,
      log_loss: 0.27,
      log_loss_more: 0.009,
      measurable: true,
      chosen: false,
    },
    {
      max_rules: null,
      max_points: 100,
      auc: 0.806,
      log_loss: 0.261,
      log_loss_more: 0,
      measurable: false,
      chosen: true,
    },
  ],
  grades,
  classes: [
    group("high", 900, 0.25, 0.24),
    group("medium", 1400, 0.12, 0.13),
    group("low", 1800, 0.03, 0.028),
  ],
  territories,
  reps,
  product_lines: [
    group("Analytics", 2100, 0.1, 0.104),
    group("Platform", 1900, 0.09, 0.086),
    group("Services", 540, 0.06, 0.063),
  ],
  sources: [
    group("Webinar", 900, 0.13, 0.128),
    group("Trade show", 700, 0.06, 0.034),
    group("Web form", 2100, 0.1, 0.105),
    group("List, bought", 840, 0.03, 0.028),
  ],
  quarters: [
    group("2025 Q1", 1100, 0.09, 0.093),
    group("2025 Q2", 1150, 0.092, 0.088),
    group("2025 Q3", 1180, 0.094, 0.097),
    group("2025 Q4", 1110, 0.093, 0.09),
  ],
  bands: [
    group("61 to 90 points", 570, 0.34, 0.33),
    group("40 to 60 points", 560, 0.12, 0.08),
    group("0 to 39 points", 570, 0.02, 0.02),
  ],
  quality_months: ["all", "<script>alert(1)</script>"].flatMap((name) =>
    ["2025-01", "2025-02", "2025-03"].map((month, at) => monthOf(name, month, at === 2 ? 7 : 180)),
  ),
  quality_trends: [
    { by: "all", name: "all", months: 24, per_year: -0.06, p_value: 0.004, verdict: "worse" },
    {
      by: "territory",
      name: "<script>alert(1)</script>",
      months: 3,
      per_year: null,
      p_value: null,
      verdict: "too few",
    },
  ],
  trait_quarters: [
    {
      input: "Industry",
      verdict: "unsteady",
      q_value: 0.02,
      quarters: [
        { quarter: "2025-Q1", leads: 1100, effect: 1.3, low: 0.8, high: 1.8 },
        { quarter: "2025-Q2", leads: 1150, effect: -0.2, low: -0.7, high: 0.3 },
      ],
    },
    { input: "Function", verdict: "too few", q_value: null, quarters: [] },
  ],
  gaps: [
    { input: "Industry", empty: 0.45, told: 0.011, cost: 0.00495, share_of_told: 0.1019 },
    { input: "Budget__c", empty: 0.8, told: -0.0004, cost: -0.00032, share_of_told: null },
  ],
  top_grades: [
    {
      of: "grade A",
      number: "more",
      converts: "less",
      inflated: true,
      number_p_value: 0.001,
      converts_p_value: 0.03,
      quarters: [
        {
          quarter: "2025-Q1",
          leads: 1100,
          top: 90,
          share: 0.0818,
          judged: 90,
          wins: 40,
          ...wilsonOf(40, 90),
        },
        {
          quarter: "2025-Q2",
          leads: 1150,
          top: 160,
          share: 0.1391,
          judged: 7,
          wins: null,
          ...wilsonOf(3, 7),
        },
      ],
    },
  ],
  drift: {
    before: "2025-Q1 to 2025-Q3",
    after: "2025-Q4",
    leads_before: 3430,
    leads_after: 1110,
    inputs: [
      {
        input: "Industry",
        index: 0.031,
        limit: 0.011,
        q_value: 0.0004,
        drifted: true,
        points_moved: -1.2,
        rule: "Industry is <b>Finance</b>",
        share_before: 0.31,
        share_after: 0.22,
      },
    ],
  },
  funnel: [
    { stage: "handed to sales", leads: 4540, share: 1 },
    { stage: "accepted", leads: 2310, share: round(2310 / 4540) },
    { stage: "sales-qualified opportunity", leads: 1010, share: round(1010 / 4540) },
    { stage: "won", leads: 418, share: round(418 / 4540) },
  ],
  touches: { untouched: 1544, leads: 4540, median_hours: 31.5 },
  after_handoff: afterHandoff,
  dispositions: [
    ...dispositionsOf("all", "all", 4540),
    ...grades.flatMap((grade) => dispositionsOf("grade", grade.name, grade.leads)),
    ...reps.flatMap((rep) => dispositionsOf("rep", rep.name, rep.leads)),
    ...dispositionsOf("source", "Webinar", 900),
  ],
  lessons: {
    leads: 632,
    looks: 181,
    findings: [
      {
        reason: "wrong <role>",
        kind: "wrong role",
        column: "Seniority",
        group: "person",
        condition: "Seniority is staff",
        leads: 50,
        of: 147,
        share: 0.3401,
        share_low: 0.2684,
        share_high: 0.4201,
        other_leads: 97,
        other_of: 485,
        other_share: 0.2,
        other_share_low: 0.1667,
        other_share_high: 0.2379,
        odds_ratio: 2.06,
        odds_ratio_low: 1.37,
        odds_ratio_high: 3.08,
        p_value: 0.000553,
        q_value: 0.0501,
        points_low: 0,
        points_high: 0,
        proposal: "consider fewer points for it, or a route to whoever sells to that role",
      },
    ],
  },
  routing: [
    {
      reason: "no interest",
      kind: "no interest",
      action: "recycle to nurture",
      after_days: 143,
      leads: 953,
      because: "default for this kind; half of 31 leads that returned to sales did so by then",
    },
    {
      reason: "=HYPERLINK(A1)",
      kind: "unknown",
      action: "review",
      after_days: null,
      leads: 91,
      because: "default for this kind",
    },
  ],
  bar,
  threshold,
  threshold_by_territory: threshold.map(({ chosen: _, ...row }) => ({ territory: "<b>North</b>", ...row })),
  forecast: {
    open_leads: 469,
    with_opportunity: 88,
    reach_days: 160,
    known_wins: 372,
    expected: [
      ...expectedOf("all", "all leads", 469),
      ...territories.flatMap(({ name, leads }) =>
        expectedOf("territory", name, Math.round((469 * leads) / 4540)),
      ),
    ],
    past: [
      pastForecast("2025-Q3", 29.4, 33),
      pastForecast("2025-Q4", 31.8, 27),
      pastForecast("2026-Q1", 30.6, 40),
    ],
    judged: {
      quarters: 3,
      in_50: 1,
      in_80: 2,
      in_95: 3,
      bias: -2.7,
      error: 5.9,
      error_like_last_quarter: 9.2,
      error_stage_weighted: 12,
      widening: 1,
    },
  },
  change: {
    from: "1.1.0",
    verdict: "better",
    sentences: [
      "On 420 leads that neither had seen, 51 of which won, this one was more right than 1.1.0, beyond chance: promote it (log-loss 0.0210 lower per lead, 95% interval of the gain 0.0050 to 0.0370).",
      "1 rule added, 0 removed, 1 re-weighted, 8 unchanged.",
    ],
    compared: {
      leads: 420,
      wins: 51,
      log_loss_before: 0.331,
      log_loss_after: 0.31,
      gain: 0.021,
      gain_low: 0.005,
      gain_high: 0.037,
    },
    rules: [
      { rule: "Industry is Software", input: "Industry", before: 10, after: 14 },
      { rule: "seniority is c-level", input: "seniority", before: null, after: 8 },
    ],
    migration: [
      { before: "A1", after: "A1", leads: 110, wins: 40 },
      { before: "A2", after: "A1", leads: 14, wins: 5 },
    ],
    bar: [
      { by: "all", name: "all", leads_gained: 9, wins_gained: 3, leads_lost: 12, wins_lost: 1 },
      { by: "territory", name: "West", leads_gained: 9, wins_gained: 3, leads_lost: 0, wins_lost: 0 },
    ],
  },
  makeup: [
    {
      by: "territory",
      name: "APAC",
      verdict: "poorer",
      leads: 604,
      other_leads: 3936,
      points: 21.5,
      other_points: 25.1,
      difference: -3.6,
      sentence:
        "The leads of APAC score 3.6 points less than those of other territories (21.5 against 25.1).",
      advice: "Talk to marketing about <b>Lists</b>.",
      rules: [
        {
          rule: "r9",
          input: "=LeadSource",
          condition: "=LeadSource is <b>Lists</b>",
          points: -9,
          share: 0.5,
          other_share: 0.1,
          difference: -3.6,
        },
      ],
    },
    {
      by: "rep",
      name: "<i>Ada</i> Berg",
      verdict: "better",
      leads: 90,
      other_leads: 4450,
      points: 27,
      other_points: 25,
      difference: 2,
      sentence:
        "The leads of <i>Ada</i> Berg score 2.0 points more than those of other reps (27.0 against 25.0).",
      advice: null,
      rules: [
        {
          rule: "r1",
          input: "Industry|",
          condition: "Industry| is Software",
          points: 4,
          share: 0.6,
          other_share: 0.1,
          difference: 2,
        },
      ],
    },
  ],
  worklist: {
    reach_days: 160,
    knows_touches: true,
    with_opportunity: 88,
    opportunity_wins: 41.2,
    groups: [
      openLeads("all", "all leads", [120, 220], [20, 40]),
      openLeads("class", "high", [20, 40], [20, 40]),
      openLeads("class", "low", [100, 180], [0, 0]),
      openLeads("grade", "A1", [20, 40], [20, 40]),
      openLeads("grade", "D4", [100, 180], [0, 0]),
      openLeads("territory", "<script>alert(1)</script>", [4, 216], [2, 28]),
      openLeads("territory", "=West", [116, 4], [18, 12]),
    ],
  },
  completeness: traits.map(({ column, filled }) => ({ column, filled })),
  guards,
};

/** One flat file without dates, reps or territories, and too few wins: a guard refuses the release. */
export const refusedResult: Result = {
  ...sampleResult,
  name: "courses",
  release: null,
  summary: ["No model was released: 31 wins are too few."],
  limits: [],
  labels: {
    handoff_from: "none",
    as_of: null,
    horizon_days: null,
    states: [{ state: "judged", leads: 640, wins: 31 }],
    joins: [],
  },
  leakage: leakage.filter((column) => column.verdict !== "suspect"),
  stability: null,
  learning_curve: null,
  simplicity: [],
  rules: [],
  points: { start: 0, max: 0, rules: 0, effective_parameters: 0, solver: "none" },
  validation: {
    method: "five stratified folds",
    n: 640,
    wins: 31,
    base_rate: 0.048438,
    auc: null,
    auc_low: null,
    auc_high: null,
    log_loss: null,
    log_loss_base: null,
    brier: null,
    calibration_slope: null,
    calibration_slope_low: null,
    calibration_slope_high: null,
    expected_over_observed: null,
    expected_over_observed_low: null,
    expected_over_observed_high: null,
    lift_top_tenth: null,
  },
  grades: [],
  classes: [],
  territories: [],
  reps: [],
  product_lines: [],
  sources: [],
  quarters: [],
  bands: [],
  quality_months: [],
  quality_trends: [],
  trait_quarters: [],
  gaps: [],
  top_grades: [],
  drift: null,
  funnel: [],
  touches: null,
  after_handoff: { stage_times: [], untouched: [], touch_speed: [], load: null, rep_ratios: null },
  dispositions: [],
  lessons: { leads: 0, looks: 0, findings: [] },
  routing: [],
  bar: { chosen: "grades A, B", because: "the classes", cost_per_lead: null, agreed: null, groups: [] },
  threshold: [],
  threshold_by_territory: [],
  forecast: null,
  makeup: [],
  worklist: null,
  change: sampleResult.change,
  completeness: [],
  guards: [
    {
      id: "size",
      pass: false,
      measured: "31 wins",
      limit: "at least 40 wins",
      advice: "Export a longer period, or count opportunities instead of wins.",
      signed_off: null,
    },
  ],
};
