import type { Trait } from "../patterns.ts";
import type { Evidence } from "./evidence.ts";

export interface Screened {
  readonly kept: readonly number[];
  /** Why each dropped trait was dropped, by its position. */
  readonly dropped: ReadonlyMap<number, string>;
}

const maxFalseDiscoveries = 0.1;
const minInformation = 0.01;

/** Keeps the traits that tell winners from the rest beyond chance, and of each family the one that tells most. */
export function screenTraits(traits: readonly Trait[], evidence: readonly Evidence[]): Screened {
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
  if (evidence.bins.filter((bin) => bin.n > 0).length < 2)
    return "the same for all leads, or too few leads differ";
  if (evidence.qValue > maxFalseDiscoveries) return "no more than chance would show among so many traits";
  if (evidence.informationValue < minInformation) return "hardly moves the conversion";
  const winner = trait.family === null ? undefined : winners.get(trait.family);
  if (winner === undefined || winner === evidence.trait) return null;
  return `measures the same as "${(traits[winner] as Trait).name}", which tells more`;
}

function familyWinners(traits: readonly Trait[], evidence: readonly Evidence[]): ReadonlyMap<string, number> {
  const winners = new Map<string, number>();
  for (const entry of evidence) {
    const family = (traits[entry.trait] as Trait).family;
    if (family === null || entry.qValue > maxFalseDiscoveries) continue;
    const champion = winners.get(family);
    const best = champion === undefined ? -1 : (evidence[champion] as Evidence).informationValue;
    if (entry.informationValue > best) winners.set(family, entry.trait);
  }
  return winners;
}
