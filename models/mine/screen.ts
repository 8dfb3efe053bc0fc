import type { Trait } from "../patterns.ts";
import type { Evidence } from "./evidence.ts";

/** Share of leads with one and the same value. */
const mostAlike = 0.995;

export interface Screened {
  readonly kept: readonly number[];
  /** Why each dropped trait was dropped, by its position. */
  readonly dropped: ReadonlyMap<number, string>;
}

/** Among so many traits the best one looks this good or better by chance once in ten times. */
const allChance = 0.1;

/**
 * Keeps the traits in which leads differ, and of each family the one that tells most. Whether it tells enough is for the fit to say;
 * only where not one trait is beyond chance among all that were looked at, nothing is kept.
 *
 * Source: Simes' test of the global null, Biometrika 73 (1986): the smallest of the Benjamini-Hochberg q-values.
 */
export function screenTraits(traits: readonly Trait[], evidence: readonly Evidence[]): Screened {
  if (evidence.every(({ qValue }) => qValue > allChance)) {
    const because = "no trait of all that were looked at is beyond chance";
    return { kept: [], dropped: new Map(evidence.map(({ trait }) => [trait, because])) };
  }
  const dropped = new Map<number, string>();
  const winners = familyWinners(traits, evidence);
  for (const entry of evidence) {
    const because = reasonToDrop(traits[entry.trait] as Trait, entry, traits, winners);
    if (because !== null) dropped.set(entry.trait, because);
  }
  return { kept: evidence.map((entry) => entry.trait).filter((trait) => !dropped.has(trait)), dropped };
}

function reasonToDrop(
  trait: Trait,
  evidence: Evidence,
  traits: readonly Trait[],
  winners: ReadonlyMap<string, number>,
): string | null {
  if (evidence.mostCommon > mostAlike) return "the same for all leads, or too few leads differ";
  const winner = trait.family === null ? undefined : winners.get(trait.family);
  if (winner === undefined || winner === evidence.trait) return null;
  return `measures the same as "${(traits[winner] as Trait).name}", which tells more`;
}

function familyWinners(traits: readonly Trait[], evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const winners = new Map<string, number>();
  for (const entry of evidence) {
    const family = (traits[entry.trait] as Trait).family;
    if (family === null) continue;
    const champion = winners.get(family);
    const best = champion === undefined ? -1 : (evidence[champion] as Evidence).informationValue;
    if (entry.informationValue > best) winners.set(family, entry.trait);
  }
  return winners;
}
