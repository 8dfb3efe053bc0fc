import { roundTo } from "../../../../models/round-to.ts";
import { againstTypical } from "../../../../models/stats/against-typical.ts";
import { funnelLimits } from "../../../../models/stats/funnel-limits.ts";
import { groupEffects } from "../../../../models/stats/group-effects.ts";
import type { GroupOutcome } from "../../../../models/stats/group-outcome.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import type { OwnLoad } from "./weekly-load.ts";

type RepRatios = NonNullable<AfterHandoff["rep_ratios"]>;
type Reason = RepRatios["reps"][number]["reason"];

/**
 * Wins of each rep against what a typical rep wins from the same leads, of `reports.rpt_groups`. A rep who is lower has too many leads
 * where the rep's usual week lies beyond what the team can work and, with the load allowed for, the wins are as expected; else
 * the load does not explain it.
 *
 * @returns null where no rep has 10 judged leads and enough expected wins.
 */
export function repRatios(
  groups: readonly Row[],
  ownLoads: ReadonlyMap<string, OwnLoad>,
): AfterHandoff["rep_ratios"] {
  const reps = groups.filter(({ dimension }) => dimension === "rep");
  const outcomes = reps.filter(({ judged }) => Number(judged) >= fewestLeads).map(toOutcome);
  const typical = againstTypical(outcomes);
  const effects = groupEffects(typical);
  const eased = verdictsOf(outcomes.map((rep) => atOwnLoad(rep, ownLoads.get(rep.name))));
  const hidden = reps.filter((rep) => rep.outcomes_hidden === true).map(({ name }) => name);
  const judged = effects.groups.filter((rep) => !rep.suppressed).filter(({ name }) => !hidden.includes(name));
  if (judged.length === 0) return null;
  return {
    scatter: roundTo(effects.scatter, 4),
    spread: roundTo(spreadOf(typical), 4),
    too_few: reps.length - judged.length,
    reps: judged.map(({ name, expected, observed, ratio, verdict }) => ({
      name,
      expected: roundTo(expected, 1),
      ...usualWins(expected, spreadOf(typical.filter((rep) => rep.name === name)), effects.scatter),
      wins: observed,
      ratio: roundTo(ratio, 3),
      verdict,
      leads_a_week: leadsAWeek(ownLoads.get(name)),
      reason: verdict === "lower" ? reasonOf(eased.get(name) === "lower", ownLoads.get(name)) : null,
    })),
  };
}

function usualWins(expected: number, spread: number, scatter: number) {
  const { low, high } = funnelLimits(expected, spread, scatter).inner;
  return { usual_low: roundTo(low * expected, 1), usual_high: roundTo(high * expected, 1) };
}

function toOutcome(row: Row): GroupOutcome {
  return {
    name: String(row.name),
    observed: Number(row.wins),
    expected: Number(row.expected),
    variance: Math.max(Number(row.variance), 1e-9),
  };
}

/** What leads promise where they are too many to work is less, by the curve. */
function atOwnLoad(rep: GroupOutcome, own: OwnLoad | undefined): GroupOutcome {
  const factor = own?.factor ?? 1;
  return { ...rep, expected: rep.expected * factor, variance: rep.variance * factor };
}

function verdictsOf(outcomes: readonly GroupOutcome[]): ReadonlyMap<string, string> {
  return new Map(groupEffects(againstTypical(outcomes)).groups.map(({ name, verdict }) => [name, verdict]));
}

function reasonOf(isStillLower: boolean, own: OwnLoad | undefined): Reason {
  return own?.isBeyond === true && !isStillLower ? "too many leads" : "ask why";
}

/** Variance of the wins for each expected one. */
function spreadOf(outcomes: readonly GroupOutcome[]): number {
  const sum = (of: (rep: GroupOutcome) => number) => outcomes.reduce((total, rep) => total + of(rep), 0);
  return sum(({ variance }) => variance) / sum(({ expected }) => expected);
}

function leadsAWeek(own: OwnLoad | undefined): number | null {
  return own === undefined ? null : roundTo(own.leadsAWeek, 1);
}
