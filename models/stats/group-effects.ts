import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { normalTail } from "./normal-tail.ts";
import { usualGroups } from "./usual-groups.ts";
import { winsDeviation } from "./wins-deviation.ts";

/** Below this many expected wins a group is named but not judged. */
export const fewestExpected = 5;
/** Highest q of a verdict: as τ is estimated too, this keeps the chance findings among all verdicts below 10%, as simulated worlds show. */
export const highestQ = 0.03;

/** A group that was judged. */
interface JudgedGroup {
  readonly name: string;
  readonly suppressed: false;
  readonly observed: number;
  readonly expected: number;
  /** O/E. */
  readonly ratio: number;
  readonly p: number;
  readonly q: number;
  readonly verdict: "as expected" | "higher" | "lower";
}

/** A group with too few expected wins: missing evidence is "not applicable", never zero. */
interface SuppressedGroup {
  readonly name: string;
  readonly suppressed: true;
  readonly observed: number;
  readonly expected: number;
  readonly ratio: null;
  readonly p: null;
  readonly q: null;
  readonly verdict: "too few";
}

export interface GroupEffects {
  /** In the order of the input. */
  readonly groups: readonly (JudgedGroup | SuppressedGroup)[];
  /** τ: standard deviation of the usual groups' true log-odds. */
  readonly scatter: number;
}

/**
 * Which groups win more or fewer than their leads let expect, and which differ by chance? The two-sided p is that of a usual group
 * with the same leads having wins so far off: z/√(1 + τ²V), with z as in `winsDeviation` and τ as in `usualGroups`; q is its
 * Benjamini–Hochberg value, and a verdict other than "as expected" needs q ≤ 3%. τ is measured around the groups' own typical level: what
 * they all have in common is no scatter, and must not excuse itself. Groups with E < 5 are suppressed and take no part in τ or q.
 *
 * Source: random effects between groups as in D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24
 * (2005), section 4.2, on the log-odds scale.
 *
 * @throws RangeError on negative or NaN counts, a variance above what is expected, or a judged group without one.
 * @example groupEffects([{ name: "North", observed: 33, expected: 20, variance: 16 }]).groups[0]?.verdict // "higher"
 */
export function groupEffects(outcomes: readonly GroupOutcome[]): GroupEffects {
  for (const outcome of outcomes) requireOutcome(outcome);
  const judged = outcomes.filter(({ expected }) => expected >= fewestExpected);
  const { scatter } = usualGroups(judged);
  const pValues = judged.map((group) =>
    normalTail(winsDeviation(group, 0) / Math.sqrt(1 + scatter * scatter * group.variance)),
  );
  const qValues = benjaminiHochberg(pValues);
  const next = judged.map((group, i) => judge(group, pValues[i] as number, qValues[i] as number)).values();
  const groups = outcomes.map((outcome) =>
    outcome.expected >= fewestExpected ? (next.next().value as JudgedGroup) : suppress(outcome),
  );
  return { groups, scatter };
}

function judge({ name, observed, expected }: GroupOutcome, p: number, q: number): JudgedGroup {
  const direction = observed > expected ? "higher" : "lower";
  const verdict = q <= highestQ ? direction : "as expected";
  return { name, suppressed: false, observed, expected, ratio: observed / expected, p, q, verdict };
}

function suppress({ name, observed, expected }: GroupOutcome): SuppressedGroup {
  return { name, suppressed: true, observed, expected, ratio: null, p: null, q: null, verdict: "too few" };
}

function requireOutcome({ name, observed, expected, variance }: GroupOutcome): void {
  const countsCanBe = observed >= 0 && expected >= 0 && variance >= 0;
  if (!countsCanBe || (expected >= fewestExpected && variance === 0)) {
    throw new RangeError(`group ${name}: cannot judge O = ${observed}, E = ${expected}, V = ${variance}`);
  }
}
