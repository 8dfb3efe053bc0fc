import { isPair } from "../hits-of.ts";
import type { Condition, ModelInput, Rule, ScoringModel } from "../scoring-model.ts";

/**
 * The model as one SELECT for DuckDB over a table `lead_inputs` with `lead_id` and one column per input. Only CASE,
 * comparisons and sums, so that it can be read beside the rule sheet.
 */
export function duckdbSql(model: ScoringModel): string {
  const parts = partsOf(model);
  return `-- ${comment(model.name)} ${model.version}: reads lead_inputs (lead_id and one column per input), one row per lead.
with
lead_inputs as (select * from lead_inputs),

points_per_input as (
    select
        lead_id${parts.map(({ rules }, i) => `,\n        ${pointsOf(model, rules)} as points_${i + 1}`).join("")}${parts
          .map(({ rules }, i) => `,\n        ${reasonOf(model, rules)} as reason_${i + 1}`)
          .join("")}
    from lead_inputs
),

sums as (
    select
        *,
        ${sumOf(model, "fit")} as fit_points,
        ${sumOf(model, "engagement")} as engagement_points
    from points_per_input
),

graded as (
    select
        *,
        fit_points + engagement_points as points,
        ${gradeSql(model)} as grade
    from sums
),

reasons as (
    ${reasonRows(model)}
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
        when graded.grade in (${textList(model.grades.high)}) then 'high'
        when graded.grade in (${textList(model.grades.low)}) then 'low'
        else 'medium'
    end as class,
    ${probabilitySql(model)} as probability,
    case when ${qualifySql(model)} then 'qualify' else 'nurture' end as decision,
    coalesce(top_reasons.reasons, '') as reasons
from graded
left join top_reasons
    on top_reasons.lead_id = graded.lead_id
`;
}

/** Rules of which at most one applies: those of one input, or one pair. */
interface Part {
  readonly side: ModelInput["side"];
  readonly rules: readonly Rule[];
}

function partsOf(model: ScoringModel): readonly Part[] {
  const singles = model.inputs.map(({ name, side }) => ({
    side,
    rules: model.rules.filter((rule) => rule.input === name && !isPair(rule)),
  }));
  const pairs = model.rules.filter(isPair).map((rule) => ({
    side: inputNamed(model, rule.input).side,
    rules: [rule],
  }));
  return [...singles, ...pairs];
}

function inputNamed({ inputs }: ScoringModel, name: string): ModelInput {
  return inputs.find((input) => input.name === name) as ModelInput;
}

function pointsOf(model: ScoringModel, rules: readonly Rule[]): string {
  return caseOf(model, rules, (rule) => String(rule.points), "0");
}

function reasonOf(model: ScoringModel, rules: readonly Rule[]): string {
  return caseOf(model, rules, (rule) => (rule.points > 0 ? quoted(rule.reason) : "null"), "null");
}

function caseOf(
  model: ScoringModel,
  rules: readonly Rule[],
  value: (rule: Rule) => string,
  otherwise: string,
): string {
  if (rules.length === 0) return otherwise;
  const whens = rules.map((rule) => `            when ${ruleSql(model, rule)} then ${value(rule)}`);
  return `case\n${whens.join("\n")}\n            else ${otherwise}\n        end`;
}

function ruleSql(model: ScoringModel, { input, condition, and }: Rule): string {
  const first = conditionSql(inputNamed(model, input), condition);
  if (and === null) return first;
  return `(${first}) and (${conditionSql(inputNamed(model, and.input), and.condition)})`;
}

function conditionSql(input: ModelInput, condition: Condition): string {
  const filled = filledSql(input, condition);
  const orEmpty = condition.operator !== "is empty" && condition.or_empty;
  return orEmpty ? `(${filled} or ${valueSql(input)} is null)` : filled;
}

function filledSql(input: ModelInput, condition: Condition): string {
  const value = valueSql(input);
  switch (condition.operator) {
    case "is empty":
      return `${value} is null`;
    case "is one of":
      return `${value} in (${textList(condition.values)})`;
    case "is any other":
      return condition.than.length === 0
        ? `${value} is not null`
        : `${value} not in (${textList(condition.than)})`;
    case "lies within":
      return rangeSql(value, condition.from, condition.below);
  }
}

function rangeSql(value: string, from: number | null, below: number | null): string {
  const parts = [
    from === null ? null : `${value} >= ${numberSql(from)}`,
    below === null ? null : `${value} < ${numberSql(below)}`,
  ];
  const bounds = parts.filter((part) => part !== null);
  return bounds.length === 0 ? `${value} is not null` : bounds.join(" and ");
}

/** NaN says as little as null: DuckDB would hold it to be above every number. */
function valueSql(input: ModelInput): string {
  const name = `"${input.name.replaceAll('"', '""')}"`;
  if (input.type === "text") return name;
  const number = `case when isnan(${name}) then null else ${name} end`;
  return input.empty_as === null ? `(${number})` : `coalesce(${number}, ${numberSql(input.empty_as)})`;
}

/** With an exponent a literal is a DOUBLE and not a DECIMAL. */
function numberSql(value: number): string {
  const text = String(value);
  return text.includes("e") ? text : `${text}e0`;
}

function sumOf(model: ScoringModel, side: ModelInput["side"]): string {
  const terms = partsOf(model).flatMap((part, i) => (part.side === side ? [`points_${i + 1}`] : []));
  return [String(model.start[side]), ...terms].join(" + ");
}

function gradeSql({ grades }: ScoringModel): string {
  const letter = stepSql("fit_points", grades.fit);
  return grades.engagement.length === 0
    ? letter
    : `${letter} || ${stepSql("engagement_points", grades.engagement)}`;
}

function stepSql(points: string, cuts: ScoringModel["grades"]["fit"]): string {
  const last = cuts.at(-1);
  const whens = cuts.slice(0, -1).map((cut) => `when ${points} >= ${cut.from} then ${quoted(cut.name)}`);
  return whens.length === 0
    ? quoted(last?.name ?? "")
    : `case ${whens.join(" ")} else ${quoted(last?.name ?? "")} end`;
}

function reasonRows(model: ScoringModel): string {
  const parts = partsOf(model);
  if (parts.length === 0)
    return "select lead_id, 0 as points, 0 as input_number, '' as reason from points_per_input where false";
  return parts
    .map(
      (_, i) =>
        `select lead_id, points_${i + 1} as points, ${i + 1} as input_number, reason_${i + 1} as reason from points_per_input where reason_${i + 1} is not null`,
    )
    .join("\n    union all\n    ");
}

function probabilitySql(model: ScoringModel): string {
  const whens = model.probability.map(
    (probability, points) => `when ${points} then ${numberSql(probability)}`,
  );
  return `case graded.points ${whens.join(" ")} end`;
}

function qualifySql({ qualify }: ScoringModel): string {
  return qualify.by === "points"
    ? `graded.points >= ${qualify.from}`
    : `graded.grade in (${textList(qualify.grades)})`;
}

/** An empty list becomes one that nothing equals: SQL has no empty IN. */
function textList(values: readonly string[]): string {
  return values.length === 0 ? "null" : values.map(quoted).join(", ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function comment(text: string): string {
  return text.replaceAll(/[\r\n]/g, " ");
}
