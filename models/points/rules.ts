import { missingPrebin, otherPrebin, type Patterns, type Prebin, sideOf, type Trait } from "../patterns.ts";
import type { Condition, Rule } from "../scoring-model.ts";
import type { PointedPair, PointedTrait, WholePoints } from "./whole-points.ts";

/** A rule with the leads it was learned from. */
export interface RuleEvidence {
  readonly rule: Rule;
  readonly leads: number;
  readonly wins: number;
}

/** Writes the points of each bin, and of each pair, as rules that people can read; bins with 0 points need none. */
export function toRules(points: WholePoints, patterns: Patterns): readonly RuleEvidence[] {
  const { traits } = patterns;
  const evidence = [
    ...points.traits.flatMap((pointed) => rulesOf(pointed, traits[pointed.trait] as Trait)),
    ...points.pairs.map((pair) => pairRule(pair, traits)),
  ];
  return evidence.map((entry, i) => ({ ...entry, rule: { ...entry.rule, id: `r${i + 1}` } }));
}

function rulesOf(pointed: PointedTrait, trait: Trait): RuleEvidence[] {
  return pointed.bins.flatMap((bin, b) => {
    const points = pointed.points[b] as number;
    if (points === 0) return [];
    const asked = { input: trait.name, condition: conditionOf(trait, bin.prebins), and: null };
    return [{ rule: withReason(asked, points), leads: bin.n, wins: bin.wins }];
  });
}

/** The half that is about engagement comes first: its side is the rule's. */
function pairRule({ first, second, points, n, wins }: PointedPair, traits: Patterns["traits"]): RuleEvidence {
  const halves = [first, second].map(({ trait, prebins }) => ({
    side: sideOf(traits[trait] as Trait),
    half: {
      input: (traits[trait] as Trait).name,
      condition: conditionOf(traits[trait] as Trait, prebins),
    },
  }));
  const lead = halves.find(({ side }) => side === "engagement") ?? halves[0];
  const other = halves.find((half) => half !== lead);
  if (lead === undefined || other === undefined) throw new RangeError("a pair has two halves");
  return { rule: withReason({ ...lead.half, and: other.half }, points), leads: n, wins };
}

/** A rule whose reason says in words what it asks, and its points; its id is still to be given. */
export function withReason(asked: Pick<Rule, "input" | "condition" | "and">, points: number): Rule {
  return { id: "", ...asked, points, reason: `${ruleText(asked)} (${sign(points)})` };
}

/** A rule in words, without its points: `visits is 3 or more and industry is Finance`. */
export function ruleText({ input, condition, and }: Pick<Rule, "input" | "condition" | "and">): string {
  const first = conditionText(input, condition);
  return and === null ? first : `${first} and ${conditionText(and.input, and.condition)}`;
}

function sign(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** What some prebins of a trait ask of a value. */
export function conditionOf(trait: Trait, prebins: readonly number[]): Condition {
  if (trait.kind === "numeric" || trait.kind === "count") return rangeOf(trait, prebins);
  const or_empty = prebins.includes(missingPrebin);
  if (prebins.includes(otherPrebin))
    return { operator: "is any other", than: listed(trait, prebins), or_empty };
  const values = valuesAt(trait, prebins);
  return values.length === 0 ? { operator: "is empty" } : { operator: "is one of", values, or_empty };
}

/** Ranges follow each other; an empty count is the number 0 and lies in the lowest. */
function rangeOf(trait: Trait, prebins: readonly number[]): Condition {
  const ranges = prebins.filter((prebin) => prebin > otherPrebin);
  if (ranges.length === 0) return { operator: "is empty" };
  const first = Math.min(...ranges);
  return {
    operator: "lies within",
    from: first === otherPrebin + 1 ? null : startOf(trait.prebins[first]),
    below: startOf(trait.prebins[Math.max(...ranges) + 1]),
    or_empty: trait.kind === "numeric" && prebins.includes(missingPrebin),
  };
}

function startOf(prebin: Prebin | undefined): number | null {
  return prebin?.type === "range" ? prebin.from : null;
}

/** The values that other rules of the trait name; everything filled beyond them is "any other". */
function listed(trait: Trait, others: readonly number[]): string[] {
  const known = Array.from(trait.prebins.keys()).filter(
    (prebin) => prebin > otherPrebin && !others.includes(prebin),
  );
  return valuesAt(trait, known);
}

function valuesAt(trait: Trait, prebins: readonly number[]): string[] {
  return prebins
    .flatMap((prebin) => {
      const entry = trait.prebins[prebin];
      return entry?.type === "value" ? [entry.value] : [];
    })
    .sort();
}

/** Days since something: empty where it never happened. */
function isSince(input: string): boolean {
  return input.startsWith("days since ");
}

const shownValues = 6;

/** A condition in words: `Industry is Finance or Software`, `visits is 3 to below 10`. */
export function conditionText(input: string, condition: Condition): string {
  switch (condition.operator) {
    case "is empty":
      return isSince(input) ? `${input} is empty (never)` : `${input} is empty`;
    case "is any other":
      return `${input} is ${otherText(condition.than, condition.or_empty)}`;
    case "is one of":
      return `${input} is ${listText(condition.values)}${emptyText(condition.or_empty)}`;
    case "lies within":
      return `${input} is ${rangeText(input, condition)}${emptyText(condition.or_empty)}`;
  }
}

function otherText(than: readonly string[], orEmpty: boolean): string {
  if (than.length === 0) return orEmpty ? "anything" : "filled";
  return `${orEmpty ? "empty or " : ""}other than ${listText(than)}`;
}

function emptyText(orEmpty: boolean): string {
  return orEmpty ? ", or empty" : "";
}

function listText(values: readonly string[]): string {
  if (values.length > shownValues) {
    return `${values.slice(0, shownValues - 1).join(", ")} or one of ${values.length - shownValues + 1} more`;
  }
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

function rangeText(input: string, { from, below }: { from: number | null; below: number | null }): string {
  if (from === null && below === null) return isSince(input) ? "any number (ever)" : "any number";
  if (from === null) return `below ${below}`;
  return below === null ? `${from} or more` : `${from} to below ${below}`;
}
