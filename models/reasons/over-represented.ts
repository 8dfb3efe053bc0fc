import type { Evidence } from "../mine/evidence.ts";
import {
  type Patterns,
  type PrebinCounts,
  prebinCounts,
  type Trait,
  type TraitGroup,
  totals,
} from "../patterns.ts";
import { benjaminiHochberg, falseDiscoveryRate } from "../stats/benjamini-hochberg.ts";
import { fisherTest, type Share } from "../stats/fisher-test.ts";
import { proposalFor } from "./proposal-for.ts";
import type { ReasonKind } from "./reason-kinds.ts";

/** The leads that came back with one reason. */
export interface ReasonLeads {
  readonly reason: string;
  readonly kind: ReasonKind | "unknown";
  /** Leads of each pattern. */
  readonly leads: Float64Array;
}

/** A bin of a trait that leads with one reason are in more often than those that came back with another one. */
export interface OverRepresented {
  readonly reason: string;
  readonly kind: ReasonKind;
  readonly trait: number;
  readonly group: TraitGroup;
  readonly prebins: readonly number[];
  readonly own: Share;
  readonly others: Share;
  /** Fisher's exact one-sided test. */
  readonly pValue: number;
  /** The p-value after false discovery control over all looks. */
  readonly qValue: number;
  readonly proposal: string;
}

type Look = Omit<OverRepresented, "qValue">;
type Looked = Pick<Evidence, "trait" | "bins">;

/** What more of the leads have marks nobody: a rule on it would speak of nearly all. */
const mostInside = 0.9;

/** Fewer expected leads could hardly show anything; a look at them would only cost the other looks. */
const fewestExpected = 5;

/**
 * Which traits are more frequent among the leads that came back with a reason than among those that came back with another one, beyond
 * chance? Only leads that came back are compared: against all others, whatever speaks for losing would stand under every reason. The
 * bins are those that told winners from the rest, so they were cut without a look at the reasons. A look needs 5 expected leads
 * in each of its four cells (so at least 10 on every side), a bin of at most nine in ten leads, and a proposal that could follow from it;
 * q ≤ 10% over all looks.
 *
 * @param evidence the traits to look at, with their bins.
 * @returns how many looks there were, and the findings, strongest first.
 */
export function overRepresented(
  reasons: readonly ReasonLeads[],
  evidence: readonly Looked[],
  patterns: Patterns,
): { readonly looks: number; readonly found: readonly OverRepresented[] } {
  const all = sumOfAll(reasons, patterns.n.length);
  const looks = reasons.flatMap((reason) => {
    const returned = { ...patterns, n: all, wins: reason.leads };
    return evidence.flatMap((entry) => looksAt(reason, entry, returned));
  });
  const q = benjaminiHochberg(looks.map(({ pValue }) => pValue));
  const found = looks
    .map((look, i) => ({ ...look, qValue: q[i] as number }))
    .filter(({ qValue }) => qValue <= falseDiscoveryRate)
    .sort((a, b) => a.pValue - b.pValue);
  return { looks: looks.length, found };
}

/** The looks at one trait under one reason. In `returned`, leads with the reason stand where wins do. */
function looksAt({ reason, kind }: ReasonLeads, { trait, bins }: Looked, returned: Patterns): Look[] {
  if (kind === "unknown") return [];
  const { group } = returned.traits[trait] as Trait;
  const proposal = proposalFor(kind, group);
  if (proposal === null) return [];
  const counts = prebinCounts(returned, trait);
  const { n, wins } = totals(returned);
  return bins.flatMap(({ prebins }) => {
    const inside = inBin(counts, prebins);
    const own = { leads: inside.wins, of: wins };
    const others = { leads: inside.n - inside.wins, of: n - wins };
    if (inside.n > mostInside * n || leastExpected(own, others) < fewestExpected) return [];
    const pValue = fisherTest(own, others);
    return [{ reason, kind, trait, group, prebins, own, others, pValue, proposal }];
  });
}

/** The least number of leads that chance lets expect in the four cells of a comparison. */
function leastExpected(own: Share, others: Share): number {
  const all = own.of + others.of;
  const inside = own.leads + others.leads;
  return all === 0 ? 0 : (Math.min(own.of, others.of) * Math.min(inside, all - inside)) / all;
}

function inBin({ n, wins }: PrebinCounts, prebins: readonly number[]): { n: number; wins: number } {
  const sumAt = (counts: Float64Array) =>
    prebins.reduce((sum, prebin) => sum + (counts[prebin] as number), 0);
  return { n: sumAt(n), wins: sumAt(wins) };
}

function sumOfAll(reasons: readonly ReasonLeads[], size: number): Float64Array {
  const none = new Float64Array(size);
  return reasons.reduce((all, { leads }) => all.map((count, i) => count + (leads[i] as number)), none);
}
