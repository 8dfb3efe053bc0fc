import { missingPrebin, otherPrebin, type PrebinCounts, type Trait } from "../patterns.ts";
import { segments } from "./segments.ts";

/** A set of prebins that the model treats alike. */
export interface Bin {
  readonly prebins: readonly number[];
  readonly n: number;
  readonly wins: number;
  /** Shrunk weight of evidence: how far the bin's log-odds of winning lie above those of all leads. */
  readonly woe: number;
}

const shrinkRows = 8;
const price = 2;
const maxBins = 8;
const minShare = 0.05;
/** Expected at the base rate. */
const minEvents = 4;

/**
 * The bins of one trait: missing and, for categories, other (rare or never seen values) each on their own, the rest
 * cut by dynamic programming. A count that is missing is none, the lowest range. Numbers and ordered values keep their order; categories are ordered by shrunk rate first.
 *
 * Source: docs/decisions/binning.md; shrunk WoE is ln of the posterior odds with `shrinkRows` rows of base rate.
 */
export function binTrait(trait: Trait, counts: PrebinCounts): readonly Bin[] {
  const rows = total(counts.n);
  const base = total(counts.wins) / rows;
  const order = orderedPrebins(trait, counts, base);
  const starts = segments(
    order.map((i) => counts.n[i] as number),
    order.map((i) => counts.wins[i] as number),
    { minRows: minShare * rows, minEvents, price, maxSegments: maxBins, monotone: trait.monotone },
  );
  const [lowest, ...rest] = starts.map((start, k) => order.slice(start, starts[k + 1] ?? order.length));
  const cut =
    lowest === undefined ? [] : [trait.kind === "count" ? [missingPrebin, ...lowest] : lowest, ...rest];
  const missing = trait.kind === "count" ? [] : [[missingPrebin]];
  const unseen = Array.from(trait.prebins.keys()).filter((i) => i > otherPrebin && !order.includes(i));
  const other = trait.kind === "categorical" || trait.kind === "ordered" ? [[otherPrebin, ...unseen]] : [];
  return [...missing, ...other, ...cut].map((prebins) => toBin(prebins, counts, base));
}

/** The bin of each prebin: `[0, 1, 2, 2, 3]`. */
export function binOfPrebin(bins: readonly Bin[], prebins: number): Uint8Array {
  const binOf = new Uint8Array(prebins);
  bins.forEach((bin, index) => {
    for (const prebin of bin.prebins) binOf[prebin] = index;
  });
  return binOf;
}

/** Weight of evidence of a group with `wins` of `n`, shrunk towards the base rate. */
function shrunkWoe(wins: number, n: number, base: number): number {
  const rate = shrunkRate(wins, n, base);
  return Math.log(rate / (1 - rate)) - Math.log(base / (1 - base));
}

function shrunkRate(wins: number, n: number, base: number): number {
  return (wins + shrinkRows * base) / (n + shrinkRows);
}

/** Categories by shrunk rate, without those this training part never saw; ranges as they are. */
function orderedPrebins(trait: Trait, counts: PrebinCounts, base: number): number[] {
  const listed = Array.from(trait.prebins.keys()).slice(otherPrebin + 1);
  if (trait.kind !== "categorical") return listed;
  const rate = (i: number) => shrunkRate(counts.wins[i] as number, counts.n[i] as number, base);
  return listed.filter((i) => (counts.n[i] as number) > 0).sort((a, b) => rate(a) - rate(b) || a - b);
}

function toBin(prebins: readonly number[], counts: PrebinCounts, base: number): Bin {
  const n = prebins.reduce((sum, i) => sum + (counts.n[i] as number), 0);
  const wins = prebins.reduce((sum, i) => sum + (counts.wins[i] as number), 0);
  return { prebins, n, wins, woe: n === 0 ? 0 : shrunkWoe(wins, n, base) };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
