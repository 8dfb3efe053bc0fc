import { binomialLogLikelihood, segments } from "../mine/segments.ts";
import { probabilityBetter } from "../stats/probability-better.ts";

/** A step of a grade: everything from these points up, until the next step. */
export interface Cut {
  /** `A` is best in letters, `1` in digits. */
  readonly name: string;
  readonly from: number;
}

export interface ScoredLeads {
  /** Whole points per row, from leads that the fit did not see. */
  readonly points: ArrayLike<number>;
  readonly n: ArrayLike<number>;
  readonly wins: ArrayLike<number>;
}

const minLeads = 50;
/** Expected at the base rate: a grade that never wins is a good one to know. */
const minWins = 10;
const price = 2;
const surely = 0.95;

interface Step {
  readonly from: number;
  readonly n: number;
  readonly wins: number;
}

/**
 * Cuts points into at most as many steps as there are names, best first, by the same dynamic programming that cuts
 * traits; steps whose conversion does not differ with probability 0.95 are joined. The poorest step begins at 0.
 *
 * @param inForce where the steps of the model in force begin on this scale, or null. They stay, so that no lead changes its grade
 * for nothing, where they still differ and the best ones are not better by more than the price of a step.
 * @example gradeCuts(leads, ["A", "B", "C", "D"]) // [{ name: "A", from: 41 }, { name: "B", from: 0 }]
 */
export function gradeCuts(
  leads: ScoredLeads,
  names: readonly string[],
  inForce: readonly number[] | null = null,
): Cut[] {
  const rows = countByPoints(leads);
  const best = bestSteps(rows, names.length);
  const kept = inForce === null ? null : stepsFrom(rows, inForce);
  const steps = kept !== null && worth(kept) > worth(best) - price ? kept : best;
  return [...steps].reverse().map((step, k) => ({
    name: names[k] as string,
    from: k === steps.length - 1 ? 0 : step.from,
  }));
}

function bestSteps(rows: readonly Step[], most: number): readonly Step[] {
  const starts = segments(
    rows.map((row) => row.n),
    rows.map((row) => row.wins),
    { minRows: minLeads, minEvents: minWins, price, maxSegments: most, monotone: "increasing" },
  );
  const steps = starts.map((start, k) => join(rows.slice(start, starts[k + 1] ?? rows.length)));
  return joinAlike(steps);
}

/** The steps that begin at these points, or null where one holds too few leads or hardly differs from its neighbour. */
function stepsFrom(rows: readonly Step[], starts: readonly number[]): readonly Step[] | null {
  const bounds = [0, ...starts.filter((start) => start > 0)].sort((a, b) => a - b);
  const steps = bounds.map((from, k) => {
    const within = rows.filter(
      (row) => row.from >= from && row.from < (bounds[k + 1] ?? Number.POSITIVE_INFINITY),
    );
    return within.reduce((all, row) => ({ from, n: all.n + row.n, wins: all.wins + row.wins }), {
      from,
      n: 0,
      wins: 0,
    });
  });
  const isFirm = steps.every(({ n }) => n >= minLeads) && joinAlike(steps).length === steps.length;
  return isFirm ? steps : null;
}

function worth(steps: readonly Step[]): number {
  return steps.reduce((sum, { n, wins }) => sum + binomialLogLikelihood(n, wins) - price, 0);
}

/** The name of the step that points fall in. */
export function stepOf(cuts: readonly Cut[], points: number): string {
  return (cuts.find((cut) => points >= cut.from) ?? (cuts.at(-1) as Cut)).name;
}

function countByPoints({ points, n, wins }: ScoredLeads): Step[] {
  const byPoints = new Map<number, Step>();
  for (let i = 0; i < points.length; i++) {
    const from = points[i] as number;
    const row = byPoints.get(from) ?? { from, n: 0, wins: 0 };
    byPoints.set(from, { from, n: row.n + (n[i] as number), wins: row.wins + (wins[i] as number) });
  }
  return [...byPoints.values()].sort((a, b) => a.from - b.from);
}

function join(steps: readonly Step[]): Step {
  return steps.reduce((all, step) => ({ from: all.from, n: all.n + step.n, wins: all.wins + step.wins }));
}

function joinAlike(steps: readonly Step[]): Step[] {
  const alike = steps.findIndex((step, k) => {
    const above = steps[k + 1];
    return above !== undefined && probabilityBetter(above, step) < surely;
  });
  if (alike === -1) return [...steps];
  return joinAlike([
    ...steps.slice(0, alike),
    join(steps.slice(alike, alike + 2)),
    ...steps.slice(alike + 2),
  ]);
}
