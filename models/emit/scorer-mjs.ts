import { isPair } from "../hits-of.ts";
import type { Condition, ModelInput, Rule, ScoringModel } from "../scoring-model.ts";
import { jsText } from "./js-text.ts";
import { listedValues } from "./listed-values.ts";

/**
 * The model as one JavaScript module without dependencies, for Node, browsers and workers: `score(lead)` gives what `scoreLead`
 * gives. The rules are written out as comparisons, so that it scores millions of leads a second and can be read beside the rule sheet.
 */
export function scorerMjs(model: ScoringModel): string {
  return `// ${comment(model.name)} ${model.version}: score({ input: value, ... }) gives points, grade, class, probability, decision and reasons.
// An input that is missing, null or NaN is empty. Types: scorer.d.mts.

export const model = { name: ${jsText(model.name)}, version: ${jsText(model.version)} };

export const inputs = [
${model.inputs.map((input) => `  { name: ${jsText(input.name)}, type: ${jsText(input.type)} },`).join("\n")}
];

const probability = [${model.probability.join(", ")}];
${setsText(model)}
export function score(lead) {
  let fit = ${model.start.fit}, engagement = ${model.start.engagement};
  let p1 = 0, p2 = 0, p3 = 0, r1 = "", r2 = "", r3 = "";
  const reason = (points, text) => {
    if (points > p1) { p3 = p2; r3 = r2; p2 = p1; r2 = r1; p1 = points; r1 = text; }
    else if (points > p2) { p3 = p2; r3 = r2; p2 = points; r2 = text; }
    else if (points > p3) { p3 = points; r3 = text; }
  };
${model.inputs.map((input, i) => inputText(model, input, i)).join("\n")}
${model.rules
  .filter(isPair)
  .map((rule) => pairText(model, rule))
  .join("\n")}
  const points = fit + engagement;
  const grade = ${gradeText(model)};
  return {
    points,
    fit_points: fit,
    engagement_points: engagement,
    grade,
    class: ${classText(model)},
    probability: probability[points],
    decision: ${decisionText(model)} ? "qualify" : "nurture",
    reasons: r1 + (p2 > 0 ? "; " + r2 : "") + (p3 > 0 ? "; " + r3 : ""),
  };
}

function value(lead, name, empty) {
  const given = Object.hasOwn(lead, name) ? lead[name] : null;
  return given === null || given === undefined || Number.isNaN(given) ? empty : given;
}
`;
}

/** Types of the module. */
export function scorerTypes(model: ScoringModel): string {
  const names = model.inputs.map(
    ({ name, type }) => `  readonly ${jsText(name)}?: ${type === "number" ? "number" : "string"} | null;`,
  );
  return `// ${comment(model.name)} ${model.version}
export interface Lead {
${names.join("\n")}
}

export interface Score {
  readonly points: number;
  readonly fit_points: number;
  readonly engagement_points: number;
  readonly grade: string;
  readonly class: "high" | "medium" | "low";
  readonly probability: number;
  readonly decision: "qualify" | "nurture";
  readonly reasons: string;
}

export declare const model: { readonly name: string; readonly version: string };
export declare const inputs: readonly { readonly name: string; readonly type: "number" | "text" }[];
export declare function score(lead: Lead): Score;
`;
}

const longList = 6;

/** Long lists of values are looked up, each under the position of its rule. */
function setsText(model: ScoringModel): string {
  return model.rules
    .flatMap((rule, i) => [
      setText(`list${i}`, rule.condition),
      ...(rule.and === null ? [] : [setText(`list${i}and`, rule.and.condition)]),
    ])
    .join("");
}

function setText(list: string, condition: Condition): string {
  const values = listedValues(condition);
  if (values.length < longList) return "";
  return `const ${list} = new Set([${values.map(jsText).join(", ")}]);\n`;
}

function inputText(model: ScoringModel, input: ModelInput, i: number): string {
  const rules = model.rules.filter((rule) => rule.input === input.name && !isPair(rule));
  const empty = input.empty_as === null ? "null" : String(input.empty_as);
  const branches = rules.map(
    (rule) =>
      `if (${conditionText(`v${i}`, rule.condition, `list${model.rules.indexOf(rule)}`)}) ${gain(input, rule)}`,
  );
  return `  const v${i} = value(lead, ${jsText(input.name)}, ${empty});${branches.length === 0 ? "" : `\n  ${branches.join("\n  else ")}`}`;
}

function pairText(model: ScoringModel, rule: Rule): string {
  const at = (name: string) => model.inputs.findIndex((input) => input.name === name);
  if (rule.and === null) return "";
  const first = conditionText(`v${at(rule.input)}`, rule.condition, `list${model.rules.indexOf(rule)}`);
  const second = conditionText(
    `v${at(rule.and.input)}`,
    rule.and.condition,
    `list${model.rules.indexOf(rule)}and`,
  );
  return `  if ((${first}) && (${second})) ${gain(model.inputs[at(rule.input)] as ModelInput, rule)}`;
}

function gain({ side }: ModelInput, { points, reason }: Rule): string {
  const said = points > 0 ? ` reason(${points}, ${jsText(reason)});` : "";
  const change = points < 0 ? `-= ${-points}` : `+= ${points}`;
  return `{ ${side} ${change};${said} }`;
}

function conditionText(value: string, condition: Condition, list: string): string {
  if (condition.operator === "is empty") return `${value} === null`;
  const filled = filledText(value, condition, list);
  if (condition.or_empty) return filled === "" ? "true" : `${value} === null || ${filled}`;
  return `${value} !== null${filled === "" ? "" : ` && ${filled}`}`;
}

/** What a filled value must satisfy; nothing where any will do. */
function filledText(
  value: string,
  condition: Exclude<Condition, { operator: "is empty" }>,
  list: string,
): string {
  if (condition.operator === "lies within") return rangeText(value, condition.from, condition.below);
  const values = listedValues(condition);
  const isOther = condition.operator === "is any other";
  if (values.length === 0) return "";
  if (values.length >= longList) return `${isOther ? "!" : ""}${list}.has(String(${value}))`;
  const tests = values.map((text) => `String(${value}) ${isOther ? "!==" : "==="} ${jsText(text)}`);
  return `(${tests.join(isOther ? " && " : " || ")})`;
}

function rangeText(value: string, from: number | null, below: number | null): string {
  const tests = [
    ...(from === null ? [] : [`Number(${value}) >= ${from}`]),
    ...(below === null ? [] : [`Number(${value}) < ${below}`]),
  ];
  return tests.join(" && ");
}

function gradeText({ grades }: ScoringModel): string {
  const letter = stepText("fit", grades.fit);
  return grades.engagement.length === 0
    ? letter
    : `(${letter}) + (${stepText("engagement", grades.engagement)})`;
}

function stepText(points: string, cuts: ScoringModel["grades"]["fit"]): string {
  const last = cuts.at(-1)?.name ?? "";
  const steps = cuts.slice(0, -1).map(({ name, from }) => `${points} >= ${from} ? ${jsText(name)} : `);
  return `${steps.join("")}${jsText(last)}`;
}

function classText({ grades }: ScoringModel): string {
  return `${oneOf(grades.high)} ? "high" : ${oneOf(grades.low)} ? "low" : "medium"`;
}

function decisionText({ qualify }: ScoringModel): string {
  return qualify.by === "points" ? `points >= ${qualify.from}` : oneOf(qualify.grades);
}

function oneOf(grades: readonly string[]): string {
  return grades.length === 0
    ? "false"
    : `(${grades.map((grade) => `grade === ${jsText(grade)}`).join(" || ")})`;
}

function comment(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, " ");
}
