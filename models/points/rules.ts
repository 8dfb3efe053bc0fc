import { missingPrebin, otherPrebin, type Patterns, type Prebin, sideOf, type Trait } from "../patterns.ts";
import type { Condition, ModelInput, Rule } from "../scoring-model.ts";
import type { PointedTrait, WholePoints } from "./whole-points.ts";

/** A rule with the leads it was learned from. */
export interface RuleEvidence {
  readonly rule: Rule;
  readonly leads: number;
  readonly wins: number;
}

/** Writes the points of each bin as rules that people can read; bins with 0 points need none. */
export function toRules(points: WholePoints, traits: Patterns["traits"]): readonly RuleEvidence[] {
  const evidence = points.traits.flatMap((pointed) => rulesOf(pointed, traits[pointed.trait] as Trait));
  return evidence.map((entry, i) => ({ ...entry, rule: { ...entry.rule, id: `r${i + 1}` } }));
}

function rulesOf(pointed: PointedTrait, trait: Trait): RuleEvidence[] {
  return pointed.bins.flatMap((bin, b) => {
    const points = pointed.points[b] as number;
    if (points === 0) return [];
    const condition = conditionOf(trait, bin.prebins);
    const reason = `${conditionText(trait.name, condition)} (${sign(points)})`;
    return [{ rule: { id: "", input: trait.name, condition, points, reason }, leads: bin.n, wins: bin.wins }];
  });
}

function sign(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}

/** What a bin asks of a value. */
export function conditionOf(trait: Trait, prebins: readonly number[]): Condition {
  if (trait.kind === "numeric" || trait.kind === "count") return rangeOf(trait, prebins);
  if (prebins.includes(missingPrebin)) return { operator: "is empty" };
  if (prebins.includes(otherPrebin)) return { operator: "is any other", than: listed(trait, prebins) };
  return { operator: "is one of", values: valuesAt(trait, prebins) };
}

function rangeOf(trait: Trait, prebins: readonly number[]): Condition {
  const ranges = prebins.filter((prebin) => prebin > otherPrebin);
  if (ranges.length === 0) return { operator: "is empty" };
  const first = Math.min(...ranges);
  return {
    operator: "lies within",
    from: first === otherPrebin + 1 ? null : startOf(trait.prebins[first]),
    below: startOf(trait.prebins[Math.max(...ranges) + 1]),
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

const shownValues = 6;

/** A condition in words: `Industry is Finance or Software`, `visits is 3 to below 10`. */
export function conditionText(input: string, condition: Condition): string {
  switch (condition.operator) {
    case "is empty":
      return input.startsWith("days since ") ? `${input} is empty (never)` : `${input} is empty`;
    case "is any other":
      return `${input} is any other value`;
    case "is one of":
      return `${input} is ${listText(condition.values)}`;
    case "lies within":
      return `${input} is ${rangeText(condition.from, condition.below)}`;
  }
}

function listText(values: readonly string[]): string {
  if (values.length > shownValues) {
    return `${values.slice(0, shownValues - 1).join(", ")} or one of ${values.length - shownValues + 1} more`;
  }
  return values.length < 2 ? values.join() : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}

function rangeText(from: number | null, below: number | null): string {
  if (from === null) return below === null ? "any number" : `below ${below}`;
  return below === null ? `${from} or more` : `${from} to below ${below}`;
}

/** What a consumer must hand over for one trait. */
export function toInput(trait: Trait): ModelInput {
  const isNumber = trait.kind === "numeric" || trait.kind === "count";
  return {
    name: trait.name,
    type: isNumber ? "number" : "text",
    side: sideOf(trait),
    group: trait.group,
    empty_as: trait.kind === "count" ? 0 : null,
    as_of: asOfText(trait),
  };
}

function asOfText(trait: Trait): string {
  if (trait.kind === "count") return "counted up to the handoff; nothing counted is empty or 0";
  if (trait.group === "behaviour" || trait.group === "campaign")
    return "measured up to the handoff; empty if it never happened";
  return "the value known at the handoff; empty if unknown";
}
