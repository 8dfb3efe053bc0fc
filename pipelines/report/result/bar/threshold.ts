import { type ThresholdStep, thresholdSteps } from "../../../../models/grade/threshold.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../groups.ts";
import type { RepWeeks } from "./rep-weeks.ts";
import type { ScoredLeads } from "./scored-leads.ts";
import { tradeOff } from "./trade-off.ts";

/** How leads are cut by points: the steps up to the most points, and the chosen bar among them where it is one. */
export interface Cuts {
  readonly maxPoints: number;
  readonly chosen: readonly number[];
  readonly costPerLead: number | null;
}

/** What each bar would let through, of all leads; bars that no lead reaches are left out. */
export function threshold(rows: readonly ScoredLeads[], repWeeks: RepWeeks, cuts: Cuts): Result["threshold"] {
  return steps(rows, repWeeks.all, cuts).map((step) => ({
    ...step,
    chosen: cuts.chosen.includes(step.points),
  }));
}

/** The same for each territory, in the order of names. */
export function territoryThresholds(
  rows: readonly ScoredLeads[],
  repWeeks: RepWeeks,
  cuts: Cuts,
): Result["threshold_by_territory"] {
  const names = [...new Set(rows.flatMap(({ territory }) => (territory === null ? [] : [territory])))];
  return names.flatMap((name) =>
    steps(
      rows.filter(({ territory }) => territory === name),
      repWeeks.territories.get(name) ?? 0,
      cuts,
    ).map((step) => ({ territory: name, ...step })),
  );
}

function steps(rows: readonly ScoredLeads[], repWeeks: number, { maxPoints, chosen, costPerLead }: Cuts) {
  const found = thresholdSteps(
    rows.map(({ points }) => points),
    rows.map(({ leads }) => leads),
    rows.map(({ wins }) => wins),
    maxPoints,
    chosen,
  );
  const whole = found[0] as ThresholdStep;
  const asked = found.filter(({ points, leads }) => leads > 0 || chosen.includes(points));
  const shown = shownSteps(asked.map(({ leads }) => leads));
  return asked.map((step, i) => ({
    points: step.points,
    ...tradeOff(step, whole, { repWeeks, costPerLead, isShown: shown[i] === true }),
  }));
}

/**
 * Which bars may show their wins: the difference of two that do must be the wins of ten leads or more, else it would tell those of few.
 *
 * @param leads at or above each bar, from the lowest bar (all leads, whose wins are known) up.
 */
function shownSteps(leads: readonly number[]): boolean[] {
  let below = leads[0] ?? 0;
  return leads.map((own, i) => {
    const isShown = i === 0 || own === below || (own >= fewestLeads && below - own >= fewestLeads);
    if (isShown) below = own;
    return isShown && own >= fewestLeads;
  });
}
