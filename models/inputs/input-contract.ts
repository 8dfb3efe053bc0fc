import { hitsOf } from "../hits-of.ts";
import { sideOf, type Trait } from "../patterns.ts";
import type { ModelInput, Rule, ScoringModel } from "../scoring-model.ts";
import { type AssetGroupWord, computedFrom } from "./computed-from.ts";
import { computedText, unitOf } from "./computed-text.ts";
import { computedBySql, type SqlTrait } from "./sql-trait.ts";

/** What the inputs of a model are made from. */
export interface InputSources {
  readonly columns: ScoringModel["columns"];
  readonly assetGroups: readonly AssetGroupWord[];
  readonly sqlTraits: readonly SqlTrait[];
}

/**
 * What a consumer must hand over for one trait, how it is computed, and what an empty or a never seen value gets by the rules on this
 * input alone. Throws RangeError for a trait that nothing computes.
 */
export function inputContract(trait: Trait, rules: readonly Rule[], sources: InputSources): ModelInput {
  const computed = computedOf(trait, sources);
  if (computed === null) throw new RangeError(`nothing is known to compute "${trait.name}" from`);
  const type = trait.kind === "numeric" || trait.kind === "count" ? "number" : "text";
  const input = {
    name: trait.name,
    type,
    side: sideOf(trait),
    group: trait.group,
    unit: unitOf(computed),
    empty_as: trait.kind === "count" ? 0 : null,
    as_of: computedText(computed),
    computed,
    known_values: type === "number" ? null : knownValues(trait),
    empty_points: null,
    unseen_points: null,
  } satisfies ModelInput;
  const points = (value: string | null) => pointsAlone(input, rules, value);
  return { ...input, empty_points: points(null), unseen_points: unseenPoints(input, points) };
}

function computedOf(trait: Trait, { columns, assetGroups, sqlTraits }: InputSources) {
  const own = sqlTraits.find(({ name }) => name === trait.name);
  return own === undefined ? computedFrom(trait, columns, assetGroups) : computedBySql(own);
}

function knownValues({ prebins }: Trait): string[] {
  return prebins.flatMap((prebin) => (prebin.type === "value" ? [prebin.value] : [])).sort();
}

/** Every number lies in some range: only a text can be one that was never seen. */
function unseenPoints({ known_values }: ModelInput, points: (value: string) => number): number | null {
  return known_values === null ? null : points(unlike(known_values));
}

/** A text that is none of these. */
function unlike(values: readonly string[]): string {
  return `${values.reduce((longest, value) => (value.length > longest.length ? value : longest), "")}*`;
}

function pointsAlone(input: ModelInput, rules: readonly Rule[], value: string | null): number {
  const alone = rules.filter((rule) => rule.input === input.name && rule.and === null);
  return hitsOf({ inputs: [input], rules: alone }, { [input.name]: value }).reduce(
    (sum, { rule }) => sum + rule.points,
    0,
  );
}
