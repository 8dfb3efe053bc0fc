import { againstTypical } from "./against-typical.ts";
import { benjaminiHochberg } from "./benjamini-hochberg.ts";
import { betweenVariance } from "./between-variance.ts";
import type { GroupOutcome } from "./group-outcome.ts";
import { normalTail } from "./normal-tail.ts";
import { overdispersion } from "./overdispersion.ts";

/** Below this many expected wins a group is named but not judged. */
export const fewestExpected = 5;
/** Share of chance findings among all verdicts that is put up with. */
export const falseDiscoveryRate = 0.1;

/** A group that was judged. */
interface JudgedGroup {
  readonly name: string;
  readonly suppressed: false;
  readonly observed: number;
  readonly expected: number;
  /** O/E. */
  readonly ratio: number;
  /** (O − E)/V: how far the group's log-odds lie from the model's, as it looks. */
  readonly delta: number;
  /** The same, pulled towards 0 by how little it is known: what to expect next time. */
  readonly shrunk: number;
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
  readonly delta: null;
  readonly shrunk: null;
  readonly p: null;
  readonly q: null;
  readonly verdict: "too few";
}

export interface GroupEffects {
  /** In the order of the input. */
  readonly groups: readonly (JudgedGroup | SuppressedGroup)[];
  /** φ ≥ 1: how much more the groups vary than chance explains. */
  readonly overdispersion: number;
  /** τ², variance of the true effects in squared log-odds. */
  readonly betweenVariance: number;
}

/**
 * Which groups win more or fewer than their leads let expect, and which differ by chance? Each effect
 * δ̂ = (O − E)/V is shrunk by τ²/(τ² + 1/V); the two-sided p is of z = (O − E)/√(V·φ), q its Benjamini–Hochberg
 * value, and a verdict other than "as expected" needs q ≤ 10%. φ is measured around the groups' own typical level: what they all have
 * in common is no scatter, and must not excuse itself. Groups with E < 5 are suppressed and take no part in φ, τ² or q.
 *
 * Source: Spiegelhalter (2005), see `overdispersion` and `betweenVariance`; one-step log-odds (O − E)/V from
 * Yusuf et al., "Beta blockade during and after myocardial infarction", Prog. Cardiovasc. Dis. 27 (1985).
 *
 * @throws RangeError on negative or NaN counts, or a judged group without variance.
 * @example groupEffects([{ name: "North", observed: 30, expected: 20, variance: 16 }]).groups[0]?.verdict // "higher"
 */
export function groupEffects(outcomes: readonly GroupOutcome[]): GroupEffects {
  for (const outcome of outcomes) requireOutcome(outcome);
  const judged = outcomes.filter(({ expected }) => expected >= fewestExpected).map(withZ);
  const phi = overdispersion(againstTypical(judged).map((outcome) => withZ(outcome).z));
  const tau2 = betweenVariance(judged);
  const pValues = judged.map(({ z }) => normalTail(z / Math.sqrt(phi)));
  const qValues = benjaminiHochberg(pValues);
  const effects = judged.map((group, i) => judge(group, tau2, pValues[i] as number, qValues[i] as number));
  const next = effects.values();
  const groups = outcomes.map((outcome) =>
    outcome.expected >= fewestExpected ? (next.next().value as JudgedGroup) : suppress(outcome),
  );
  return { groups, overdispersion: phi, betweenVariance: tau2 };
}

function withZ(outcome: GroupOutcome): GroupOutcome & { readonly z: number } {
  return { ...outcome, z: (outcome.observed - outcome.expected) / Math.sqrt(outcome.variance) };
}

function judge(group: GroupOutcome, tau2: number, p: number, q: number): JudgedGroup {
  const { name, observed, expected, variance } = group;
  const delta = (observed - expected) / variance;
  const shrunk = (delta * tau2) / (tau2 + 1 / variance);
  const direction = delta > 0 ? "higher" : "lower";
  const verdict = q <= falseDiscoveryRate ? direction : "as expected";
  return {
    name,
    suppressed: false,
    observed,
    expected,
    ratio: observed / expected,
    delta,
    shrunk,
    p,
    q,
    verdict,
  };
}

function suppress({ name, observed, expected }: GroupOutcome): SuppressedGroup {
  const nothing = { ratio: null, delta: null, shrunk: null, p: null, q: null } as const;
  return { name, suppressed: true, observed, expected, ...nothing, verdict: "too few" };
}

function requireOutcome({ name, observed, expected, variance }: GroupOutcome): void {
  const countsCanBe = observed >= 0 && expected >= 0 && variance >= 0;
  if (!countsCanBe || (expected >= fewestExpected && variance === 0)) {
    throw new RangeError(`group ${name}: cannot judge O = ${observed}, E = ${expected}, V = ${variance}`);
  }
}
