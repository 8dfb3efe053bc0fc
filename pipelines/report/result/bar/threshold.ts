import { type ThresholdStep, thresholdSteps } from "../../../../models/grade/threshold.ts";
import type { Result } from "../../result-schema.ts";
import { keepApart } from "./keep-apart.ts";
import type { RepWeeks } from "./rep-weeks.ts";
import type { ScoredLeads } from "./scored-leads.ts";
import { tradeOff } from "./trade-off.ts";

/** How leads are cut by points: the steps up to the most points, and the chosen bar among them where it is one. */
export interface Cuts {
  readonly maxPoints: number;
  readonly chosen: number | null;
  readonly costPerLead: number | null;
}

/**
 * What each bar would let through, of all leads; bars that no lead reaches are left out, and those whose wins can't be shown beside those of the
 * bands, of the chosen bar and of the other bars. The chosen bar always stands there.
 *
 * @param edges the points that the bands, whose wins are shown too, go down to.
 */
export function threshold(
  rows: readonly ScoredLeads[],
  repWeeks: RepWeeks,
  cuts: Cuts,
  edges: readonly number[],
): Result["threshold"] {
  const given = leadsOf(rows.filter(({ qualifies }) => qualifies));
  const mayShow = keepApart([[0, given, ...[0, ...edges].map((edge) => leadsFrom(rows, edge))]]);
  const isChosen = ({ points }: ThresholdStep) => points === cuts.chosen;
  const steps = stepsOf(rows, cuts);
  const chosenFirst = [...steps.filter(isChosen), ...steps.filter((step) => !isChosen(step))];
  const shown = chosenFirst.filter(({ leads }) => mayShow([leads])).map(({ points }) => points);
  return offers(steps, shown, repWeeks.all, cuts)
    .map((offer) => ({ ...offer, chosen: offer.points === cuts.chosen }))
    .filter(({ points, chosen }) => chosen || shown.includes(points));
}

/**
 * The same for each territory, in the order of names: at bars whose wins may be shown of all leads, of every territory, and of the leads of none.
 * The other bars are left out.
 *
 * @param all what is shown of all leads at each bar, and of each territory at the chosen one.
 */
export function territoryThresholds(
  rows: readonly ScoredLeads[],
  repWeeks: RepWeeks,
  cuts: Cuts,
  all: Pick<Result, "bar" | "threshold">,
): Result["threshold_by_territory"] {
  const names = [...new Set(rows.map(({ territory }) => territory))];
  const groups = names.map((name) => rows.filter(({ territory }) => territory === name));
  const mayShow = keepApart(groups.map((own, i) => [0, leadsFrom(own, 0), ...aboveBar(all.bar, names[i])]));
  const shown = all.threshold
    .filter(({ points, wins }) => wins !== null && mayShow(groups.map((own) => leadsFrom(own, points))))
    .map(({ points }) => points);
  return groups.flatMap((own, i) => {
    const territory = names[i] ?? null;
    if (territory === null) return [];
    const weeks = repWeeks.territories.get(territory) ?? 0;
    return offers(stepsOf(own, cuts), shown, weeks, cuts)
      .map((offer) => ({ territory, ...offer }))
      .filter(({ points }) => shown.includes(points));
  });
}

/** The leads above the chosen bar in a territory, where their wins are shown. */
function aboveBar({ groups }: Result["bar"], territory: string | null | undefined): number[] {
  return groups
    .filter(({ by, name, given }) => by === "territory" && name === territory && given.wins !== null)
    .map(({ given }) => given.leads);
}

function leadsFrom(rows: readonly ScoredLeads[], points: number): number {
  return leadsOf(rows.filter((row) => row.points >= points));
}

function leadsOf(rows: readonly ScoredLeads[]): number {
  return rows.reduce((sum, { leads }) => sum + leads, 0);
}

/** The lowest bar is that of all leads. */
function stepsOf(rows: readonly ScoredLeads[], { maxPoints, chosen }: Cuts): readonly ThresholdStep[] {
  return thresholdSteps(
    rows.map(({ points }) => points),
    rows.map(({ leads }) => leads),
    rows.map(({ wins }) => wins),
    maxPoints,
    chosen === null ? [] : [chosen],
  ).filter(({ points, leads }) => leads > 0 || points === chosen);
}

function offers(
  steps: readonly ThresholdStep[],
  shown: readonly number[],
  repWeeks: number,
  { costPerLead }: Cuts,
) {
  const whole = steps[0] ?? { leads: 0, wins: 0 };
  const isShown = ({ leads, points }: ThresholdStep) => leads > 0 && shown.includes(points);
  return steps.map((step) => ({
    points: step.points,
    ...tradeOff(step, whole, { repWeeks, costPerLead, isShown: isShown(step) }),
  }));
}
