import { sigmoid } from "../../models/fit/design.ts";
import { inputContract } from "../../models/inputs/input-contract.ts";
import type { Patterns, Trait } from "../../models/patterns.ts";
import { seededRandom } from "../../models/random.ts";
import type { ModelInput, Rule } from "../../models/scoring-model.ts";

/** A trait with a known truth: what each of its values adds to the log-odds of winning. */
export interface Planted {
  readonly trait: Trait;
  /** One per listed prebin, so without missing and other. */
  readonly effects: readonly number[];
}

/** A category (`v0`, `v1` …) or a number (ranges from 0, 10, 20 …) with planted effects. */
export function planted(name: string, effects: readonly number[], more: Partial<Trait> = {}): Planted {
  const kind = more.kind ?? "categorical";
  const isNumber = kind === "numeric" || kind === "count";
  const listed = effects.map((_, k) =>
    isNumber ? { type: "range" as const, from: 10 * k } : { type: "value" as const, value: `v${k}` },
  );
  const prebins = [{ type: "missing" as const }, { type: "other" as const }, ...listed];
  return { effects, trait: { name, group: "company", family: null, monotone: null, kind, prebins, ...more } };
}

/** Leads of a world whose truth is planted: one pattern per lead, every trait empty in a tenth of them. */
export function makePatterns(
  traits: readonly Planted[],
  {
    leads,
    seed,
    base = -1.5,
    quarters = 1,
  }: { leads: number; seed: number; base?: number; quarters?: number },
): Patterns {
  const next = seededRandom(seed);
  const draw = (size: number) => Math.floor(next() * size);
  const codes = traits.map(({ effects }) =>
    Uint8Array.from({ length: leads }, () => (next() < 0.1 ? 0 : 2 + draw(effects.length))),
  );
  const logit = (i: number) =>
    traits.reduce((sum, { effects }, j) => sum + (effects[(codes[j]?.[i] ?? 0) - 2] ?? 0), base);
  return {
    traits: traits.map(({ trait }) => trait),
    codes,
    n: new Float64Array(leads).fill(1),
    wins: Float64Array.from({ length: leads }, (_, i) => (next() < sigmoid(logit(i)) ? 1 : 0)),
    slot: Uint8Array.from({ length: leads }, () => draw(10)),
    cohort: Uint16Array.from({ length: leads }, (_, i) => Math.floor((i * quarters) / leads)),
  };
}

/** Two traits that matter, one of them a number, and four that don't. */
export const sixTraits: readonly Planted[] = [
  planted("industry", [-1, -0.5, 0.5, 1.2]),
  planted("visits", [-0.8, -0.3, 0, 0.4, 0.9], { kind: "numeric", group: "behaviour" }),
  ...["north", "south", "east", "west"].map((name) => planted(name, [0, 0, 0, 0, 0])),
];

/** The same leads with their first trait once more, under another name. */
export function withTwin(patterns: Patterns): Patterns {
  return {
    ...patterns,
    traits: [...patterns.traits, ...patterns.traits.slice(0, 1).map((trait) => ({ ...trait, name: "twin" }))],
    codes: [...patterns.codes, ...patterns.codes.slice(0, 1)],
  };
}

/** The input of a trait that is a column of the export as it stands. */
export function contractOf(trait: Trait, rules: readonly Rule[] = []): ModelInput {
  const { name, group, kind } = trait;
  return inputContract(trait, rules, { columns: [{ name, group, kind }], assetGroups: [], sqlTraits: [] });
}
