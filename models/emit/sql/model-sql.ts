import type { ModelInput, Rule, ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { numberSql, textList } from "./literals.ts";
import { caseOf, type Part, partsOf } from "./parts.ts";

/**
 * The model as one SELECT over a table `lead_inputs` with `lead_id` and one column per input. Only CASE, comparisons, sums and
 * one window, so that it can be read beside the rule sheet and runs in every engine.
 *
 * @example modelSql(model, dialectNamed("postgres"))
 */
export function modelSql(model: ScoringModel, dialect: Dialect): string {
  const parts = partsOf(model);
  const { quoteText, concat } = dialect;
  return `-- ${comment(model.name)} ${model.version} for ${dialect.name}: reads lead_inputs (lead_id and one column per input), one row per lead.
with
points_per_input as (
    select
        lead_id${parts.map((part, i) => `,\n        ${columnsOf(model, dialect, part, i + 1)}`).join("")}
    from lead_inputs
),

sums as (
    select
        lead_id,
        ${sumOf(model, "fit")} as fit_points,
        ${sumOf(model, "engagement")} as engagement_points
    from points_per_input
),

graded as (
    select
        lead_id,
        fit_points,
        engagement_points,
        fit_points + engagement_points as points,
        ${gradeSql(model, dialect)} as grade
    from sums
),

reasons as (
    ${reasonRows(model)}
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
        when graded.grade in (${textList(dialect, model.grades.high)}) then 'high'
        when graded.grade in (${textList(dialect, model.grades.low)}) then 'low'
        else 'medium'
    end as class,
    ${probabilitySql(model, dialect)} as probability,
    case when ${qualifySql(model, dialect)} then 'qualify' else 'nurture' end as decision,
    coalesce(${concat([
      "top_reasons.first_reason",
      `coalesce(${concat([quoteText("; "), "top_reasons.second_reason"])}, '')`,
      `coalesce(${concat([quoteText("; "), "top_reasons.third_reason"])}, '')`,
    ])}, '') as reasons
from graded
left join top_reasons
    on top_reasons.lead_id = graded.lead_id
`;
}

/** The points of a part, and its reason where one of its rules can be one. */
function columnsOf(model: ScoringModel, dialect: Dialect, { rules }: Part, number: number): string {
  const points = caseOf(model, dialect, rules, (rule) => String(rule.points), "0");
  if (!hasReason(rules)) return `${points} as points_${number}`;
  const text = (rule: Rule) => (rule.points > 0 ? dialect.quoteText(rule.reason) : "null");
  const reason = caseOf(model, dialect, rules, text, "null");
  return `${points} as points_${number},\n        ${reason} as reason_${number}`;
}

/** Only what speaks for a lead is given as a reason. */
function hasReason(rules: readonly Rule[]): boolean {
  return rules.some(({ points }) => points > 0);
}

function sumOf(model: ScoringModel, side: ModelInput["side"]): string {
  const terms = partsOf(model).flatMap((part, i) => (part.side === side ? [`points_${i + 1}`] : []));
  return [String(model.start[side]), ...terms].join(" + ");
}

function gradeSql({ grades }: ScoringModel, dialect: Dialect): string {
  const letter = stepSql(dialect, "fit_points", grades.fit);
  return grades.engagement.length === 0
    ? letter
    : dialect.concat([letter, stepSql(dialect, "engagement_points", grades.engagement)]);
}

function stepSql(dialect: Dialect, points: string, cuts: ScoringModel["grades"]["fit"]): string {
  const last = cuts.at(-1);
  const whens = cuts
    .slice(0, -1)
    .map((cut) => `when ${points} >= ${cut.from} then ${dialect.quoteText(cut.name)}`);
  return whens.length === 0
    ? dialect.quoteText(last?.name ?? "")
    : `case ${whens.join(" ")} else ${dialect.quoteText(last?.name ?? "")} end`;
}

function reasonRows(model: ScoringModel): string {
  const rows = partsOf(model).flatMap(({ rules }, i) => {
    const from = `select lead_id, points_${i + 1} as points, ${i + 1} as input_number, reason_${i + 1} as reason from points_per_input`;
    return hasReason(rules) ? [`${from} where reason_${i + 1} is not null`] : [];
  });
  if (rows.length > 0) return rows.join("\n    union all\n    ");
  return "select lead_id, 0 as points, 0 as input_number, '' as reason from points_per_input where 1 = 0";
}

function probabilitySql(model: ScoringModel, { double }: Dialect): string {
  const whens = model.probability.map(
    (probability, points) => `when ${points} then ${numberSql(probability)}`,
  );
  return `cast(case graded.points ${whens.join(" ")} end as ${double})`;
}

function qualifySql({ qualify }: ScoringModel, dialect: Dialect): string {
  return qualify.by === "points"
    ? `graded.points >= ${qualify.from}`
    : `graded.grade in (${textList(dialect, qualify.grades)})`;
}

function comment(text: string): string {
  return text.replaceAll(/[\r\n]/g, " ");
}
