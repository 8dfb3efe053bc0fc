import type { ModelInput, ScoringModel } from "../../scoring-model.ts";
import type { Dialect } from "./dialects.ts";
import { knownColumns } from "./known-columns.ts";
import { numberSql } from "./number-sql.ts";
import { canBeReason, numberedParts, type Part } from "./numbered-parts.ts";
import { oneLine } from "./one-line.ts";
import { ruleSql } from "./rule-sql.ts";
import { textList } from "./text-list.ts";

/**
 * The model as one SELECT over a table `lead_inputs` with `lead_id` and one column per input. Only CASE, comparisons, sums and
 * least(), so that it can be read beside the rule sheet and runs in every engine.
 *
 * @example modelSql(model, dialectNamed("postgres"))
 */
export function modelSql(model: ScoringModel, dialect: Dialect): string {
  const parts = numberedParts(model);
  const none = model.rules.length + 1;
  const reasons = parts.filter(canBeReason).map(({ column }) => column);
  const kept = reasons.map((column) => `\n        ${column},`).join("");
  return `-- ${oneLine(model.name)} ${model.version} for ${dialect.name}: reads lead_inputs (lead_id and one column per input), one row per lead.
with
-- What is known: NaN is empty, and an empty count is 0.
known as (
    select
        lead_id${knownColumns(model, dialect)}
    from lead_inputs
),

-- The rule that holds for each input, by its number from the strongest (1) on; ${none} is none.
rules_held as (
    select
        lead_id${parts.map((part) => `,\n        ${heldSql(dialect, part, none)}`).join("")}
    from known
),

first_reasons as (
    select
        lead_id,${kept}
        ${sumSql(model, parts, "fit")} as fit_points,
        ${sumSql(model, parts, "engagement")} as engagement_points,
        ${leastSql([String(none), ...reasons])} as first_rule
    from rules_held
),

second_reasons as (
    select
        lead_id,${kept}
        fit_points,
        engagement_points,
        first_rule,
        ${leastAfterSql("first_rule", reasons, none)} as second_rule
    from first_reasons
),

third_reasons as (
    select
        lead_id,
        fit_points,
        engagement_points,
        first_rule,
        second_rule,
        ${leastAfterSql("second_rule", reasons, none)} as third_rule
    from second_reasons
),

graded as (
    select
        lead_id,
        fit_points,
        engagement_points,
        fit_points + engagement_points as points,
        ${gradeSql(model, dialect)} as grade,
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
        when grade in (${textList(dialect, model.grades.high)}) then 'high'
        when grade in (${textList(dialect, model.grades.low)}) then 'low'
        else 'medium'
    end as class,
    ${probabilitySql(model, dialect)} as probability,
    case when ${qualifySql(model, dialect)} then 'qualify' else 'nurture' end as decision,
    ${dialect.concat([
      reasonSql(dialect, parts, "first_rule", ""),
      reasonSql(dialect, parts, "second_rule", "; "),
      reasonSql(dialect, parts, "third_rule", "; "),
    ])} as reasons
from graded
`;
}

function heldSql(dialect: Dialect, { column, rules }: Part, none: number): string {
  const whens = rules.map(
    ({ rule, number }) =>
      `            when ${ruleSql(dialect, rule)} then ${number} -- ${rule.points} points`,
  );
  return `case\n${whens.join("\n")}\n            else ${none}\n        end as ${column}`;
}

function sumSql({ start }: ScoringModel, parts: readonly Part[], side: ModelInput["side"]): string {
  const terms = parts.filter((part) => part.side === side).map(pointsSql);
  return [String(start[side]), ...terms].join("\n            + ");
}

function pointsSql({ column, rules }: Part): string {
  const whens = rules.map(({ number, rule }) => `when ${number} then ${rule.points}`);
  return `case ${column} ${whens.join(" ")} else 0 end`;
}

/** The next lower number after one that was given already. */
function leastAfterSql(given: string, reasons: readonly string[], none: number): string {
  const others = reasons.map((column) => `case when ${column} > ${given} then ${column} else ${none} end`);
  return leastSql([String(none), ...others]);
}

/** Some engines want two values or more. */
function leastSql(values: readonly string[]): string {
  if (values.length === 1) return values.join();
  return `least(\n            ${values.join(",\n            ")}\n        )`;
}

function reasonSql({ quoteText }: Dialect, parts: readonly Part[], column: string, before: string): string {
  const whens = parts
    .flatMap(({ rules }) => rules)
    .filter(({ rule }) => rule.points > 0)
    .sort((a, b) => a.number - b.number)
    .map(({ rule, number }) => `        when ${number} then ${quoteText(before + rule.reason)}`);
  return whens.length === 0 ? "''" : `case ${column}\n${whens.join("\n")}\n        else ''\n    end`;
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

function probabilitySql({ probability }: ScoringModel, { double }: Dialect): string {
  const whens = probability.map((share, points) => `when ${points} then ${numberSql(share)}`);
  return `cast(case points ${whens.join(" ")} end as ${double})`;
}

function qualifySql({ qualify }: ScoringModel, dialect: Dialect): string {
  return qualify.by === "points"
    ? `points >= ${qualify.from}`
    : `grade in (${textList(dialect, qualify.grades)})`;
}
