/** What a trait says about a lead; decides in which half of the grade its points count. */
export type TraitGroup = "person" | "company" | "source" | "bant" | "completeness" | "behaviour" | "campaign";

/** A count is a number of which nothing recorded means 0. */
export type TraitKind = "numeric" | "count" | "ordered" | "categorical";
export type Direction = "increasing" | "decreasing";

/**
 * The finest piece of a trait that the fit can see: empty, one value, a range from a number up, or every
 * value that is not listed (rare in training, or never seen).
 */
export type Prebin =
  | { readonly type: "missing" }
  | { readonly type: "other" }
  | { readonly type: "value"; readonly value: string }
  | { readonly type: "range"; readonly from: number };

export interface Trait {
  /** The name of the model's input. */
  readonly name: string;
  readonly group: TraitGroup;
  /** Traits of one family measure the same thing in different windows; at most one is kept. */
  readonly family: string | null;
  readonly kind: TraitKind;
  readonly monotone: Direction | null;
  /** Prebin 0 is always `missing` and 1 always `other`; ranges follow in rising order. */
  readonly prebins: readonly Prebin[];
}

/**
 * Leads counted by what they have in common: the only form in which the fit sees leads. All arrays have one
 * item per pattern.
 */
export interface Patterns {
  readonly traits: readonly Trait[];
  /** Per trait: the prebin of each pattern. */
  readonly codes: readonly Uint8Array[];
  readonly n: Float64Array;
  readonly wins: Float64Array;
  /** A stable random number from 0 to 9, the same for leads that belong together (account, duplicate). */
  readonly slot: Uint8Array;
  /** Quarter of the handoff in order of time from 0, or all 0 where leads carry no dates. */
  readonly cohort: Uint16Array;
}

export const missingPrebin = 0;
export const otherPrebin = 1;

/** The patterns at the given positions, in that order. */
export function subset(patterns: Patterns, positions: Int32Array): Patterns {
  const size = positions.length;
  return {
    traits: patterns.traits,
    codes: patterns.codes.map((codes) => pick(codes, positions, new Uint8Array(size))),
    n: pick(patterns.n, positions, new Float64Array(size)),
    wins: pick(patterns.wins, positions, new Float64Array(size)),
    slot: pick(patterns.slot, positions, new Uint8Array(size)),
    cohort: pick(patterns.cohort, positions, new Uint16Array(size)),
  };
}

/** A plain loop: `from` with a function is ten times slower, and this runs for every fold. */
function pick<T extends Uint8Array | Uint16Array | Float64Array>(from: T, positions: Int32Array, into: T): T {
  for (let k = 0; k < positions.length; k++) into[k] = from[positions[k] as number] as number;
  return into;
}

/** The same patterns with only the given traits. */
export function withTraits(patterns: Patterns, keep: readonly number[]): Patterns {
  return {
    ...patterns,
    traits: keep.map((trait) => patterns.traits[trait] as Trait),
    codes: keep.map((trait) => patterns.codes[trait] as Uint8Array),
  };
}

/** Leads and wins: `{ n: 4410, wins: 583 }`. */
export function totals(patterns: Pick<Patterns, "n" | "wins">): { n: number; wins: number } {
  return { n: sum(patterns.n), wins: sum(patterns.wins) };
}

/** Leads and wins in each prebin of one trait. */
export function prebinCounts(patterns: Patterns, trait: number): PrebinCounts {
  const codes = patterns.codes[trait] as Uint8Array;
  const size = (patterns.traits[trait] as Trait).prebins.length;
  const counts = { n: new Float64Array(size), wins: new Float64Array(size) };
  codes.forEach((code, i) => {
    counts.n[code] = (counts.n[code] as number) + (patterns.n[i] as number);
    counts.wins[code] = (counts.wins[code] as number) + (patterns.wins[i] as number);
  });
  return counts;
}

export interface PrebinCounts {
  readonly n: Float64Array;
  readonly wins: Float64Array;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

export type Side = "fit" | "engagement";

/** The half of the grade that a trait's points count in: who they are, or what they did. */
export function sideOf(trait: Trait): Side {
  return trait.group === "behaviour" || trait.group === "campaign" ? "engagement" : "fit";
}
