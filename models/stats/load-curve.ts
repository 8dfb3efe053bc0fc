import { z95 } from "./interval.ts";
import { type ExposedRow, withinWorkers } from "./within-workers.ts";

/** Leads of one rep, or of one rep in a quarter, from all weeks in which that many were handed over. */
export interface LoadRow {
  readonly worker: string;
  /** Leads handed to the rep in the week, ≥ 1. */
  readonly load: number;
  readonly expected: number;
  readonly observed: number;
}

export interface LoadCurve {
  /** Factor on the wins of the same rep, from the same leads, where the week brings twice as many; with its 95% interval. */
  readonly twice: number;
  readonly low: number;
  readonly high: number;
  /** Conversion falls credibly as load rises: the whole interval lies below 1. */
  readonly falls: boolean;
  /** Leads a week up to which nothing is lost, and the range that fits nearly as well; null where nothing falls. */
  readonly knee: { readonly load: number; readonly low: number; readonly high: number } | null;
  /** What a week of so many leads wins, as a factor on what the same rep wins in the lightest weeks. */
  readonly at: (load: number) => number;
}

const fewestWins = 30;
/** What is lost beyond the knee is seen in the heaviest leads: a tenth of them must lie there. */
const heaviest = 0.1;
/** Half the 95% point of chi-square with one degree of freedom (scipy 1.17.1: chi2.ppf(.95, 1) / 2). */
const likelihoodDrop = 1.920729410347062;

/**
 * Does conversion fall as the weekly load rises? Each rep's heavy weeks are compared with the same rep's light ones, on what their
 * leads promise: a rep who is weak in every week, and has many leads in every week, is no evidence that load does harm. The verdict
 * is that of one straight line in log₂(load), chosen beforehand; only where it falls is a knee looked for, of the broken lines
 * max(0, log₂(load/knee)) the most likely one.
 *
 * Source: `withinWorkers`; profile likelihood for the knee, as in Muggeo, "Estimating regression models with unknown
 * break-points", Stat. Med. 22 (2003).
 *
 * @returns null where there are too few wins or too few different loads to say anything.
 * @example loadCurve(rows)?.knee // { load: 6, low: 4, high: 8 }: beyond six leads a week conversion falls
 */
export function loadCurve(rows: readonly LoadRow[]): LoadCurve | null {
  const wins = rows.reduce((sum, { observed }) => sum + observed, 0);
  const straight = wins < fewestWins ? null : withinWorkers(broken(rows, 1));
  if (straight === null) return null;
  const { slope, se } = straight;
  const [low, high] = [slope - z95 * se, slope + z95 * se];
  const factors = { twice: Math.exp(slope), low: Math.exp(low), high: Math.exp(high) };
  if (high >= 0) return { ...factors, falls: false, knee: null, at: bent(1, slope) };
  const { knee, slope: beyond } = likeliestKnee(rows);
  return { ...factors, falls: true, knee, at: bent(knee.load, beyond) };
}

function broken(rows: readonly LoadRow[], knee: number): ExposedRow[] {
  return rows.map((row) => ({ ...row, value: beyondKnee(row.load, knee) }));
}

function beyondKnee(load: number, knee: number): number {
  return Math.max(0, Math.log2(load / knee));
}

function bent(knee: number, slope: number): (load: number) => number {
  return (load) => Math.exp(slope * beyondKnee(load, knee));
}

function likeliestKnee(rows: readonly LoadRow[]) {
  const fits = candidates(rows).flatMap((knee) => {
    const fit = withinWorkers(broken(rows, knee));
    return fit === null ? [] : [{ knee, ...fit }];
  });
  const best = fits.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const drop = likelihoodDrop * best.dispersion;
  const near = fits.filter(({ logLikelihood }) => logLikelihood >= best.logLikelihood - drop);
  const loads = near.map(({ knee }) => knee);
  return {
    slope: best.slope,
    knee: { load: best.knee, low: Math.min(...loads), high: Math.max(...loads) },
  };
}

/** Whole loads from 1 on, as long as enough of what is promised lies beyond. */
function candidates(rows: readonly LoadRow[]): number[] {
  const promise = (from: number) =>
    rows.reduce((sum, { load, expected }) => (load > from ? sum + expected : sum), 0);
  const loads = [...new Set(rows.map(({ load }) => load))].sort((a, b) => a - b);
  return [1, ...loads.filter((load) => load > 1 && promise(load) >= heaviest * promise(0))];
}
