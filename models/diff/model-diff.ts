import { canonicalJson } from "../emit/canonical-json.ts";
import type { Side } from "../patterns.ts";
import { ruleText } from "../points/rules.ts";
import type { Rule, ScoringModel } from "../scoring-model.ts";

/** A rule that one release has and the other has not, or gives other points. */
export interface RuleChange {
  /** What the rule asks, in words. */
  readonly rule: string;
  readonly input: string;
  /** Null where the release has no such rule. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Where a grade begins on its side; null where the release has no such letter or digit. */
export interface CutChange {
  readonly side: Side;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What changed between two releases of a model. */
export interface ModelDiff {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly inputs: { readonly added: readonly string[]; readonly removed: readonly string[] };
  /** Added, removed and re-weighted rules, in the order of their inputs. */
  readonly rules: readonly RuleChange[];
  readonly unchangedRules: number;
  readonly cuts: readonly CutChange[];
  /** The most points a lead can have. */
  readonly most: { readonly before: number; readonly after: number };
  readonly figures: {
    readonly before: ScoringModel["figures"];
    readonly after: ScoringModel["figures"];
  };
}

/** Compares two releases rule by rule: the same question with other points is re-weighted, any other question is another rule. */
export function modelDiff(before: ScoringModel, after: ScoringModel): ModelDiff {
  const changes = ruleChanges(before.rules, after.rules);
  const differ = changes.filter((change) => change.before !== change.after);
  const names = (model: ScoringModel) => model.inputs.map(({ name }) => name);
  return {
    name: after.name,
    before: before.version,
    after: after.version,
    inputs: {
      added: names(after).filter((name) => !names(before).includes(name)),
      removed: names(before).filter((name) => !names(after).includes(name)),
    },
    rules: differ,
    unchangedRules: changes.length - differ.length,
    cuts: [...cutChanges("fit", before, after), ...cutChanges("engagement", before, after)],
    most: { before: before.probability.length - 1, after: after.probability.length - 1 },
    figures: { before: before.figures, after: after.figures },
  };
}

function ruleChanges(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const asked = new Map([...before, ...after].map((rule) => [questionOf(rule), rule]));
  const pointsIn = (rules: readonly Rule[], question: string) =>
    rules.find((rule) => questionOf(rule) === question)?.points ?? null;
  return [...asked]
    .map(([question, rule]) => ({
      rule: ruleText(rule),
      input: rule.input,
      before: pointsIn(before, question),
      after: pointsIn(after, question),
    }))
    .sort((a, b) => compare(a.input, b.input) || compare(a.rule, b.rule));
}

function questionOf({ input, condition, and }: Rule): string {
  return canonicalJson({ input, condition, and });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function cutChanges(side: Side, before: ScoringModel, after: ScoringModel): CutChange[] {
  const [old, own] = [before.grades[side], after.grades[side]];
  const names = [...new Set([...old, ...own].map(({ name }) => name))].sort(compare);
  const from = (cuts: ScoringModel["grades"]["fit"], name: string) =>
    cuts.find((cut) => cut.name === name)?.from ?? null;
  return names
    .map((name) => ({ side, name, before: from(old, name), after: from(own, name) }))
    .filter((change) => change.before !== change.after);
}
