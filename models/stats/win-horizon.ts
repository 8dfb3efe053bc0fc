/** `n` leads handed over `ageDays` ago that won `lagDays` after the handoff, or have not won (null). */
export interface LeadLag {
  readonly ageDays: number;
  readonly lagDays: number | null;
  readonly n: number;
}

/**
 * How many days to wait before a lead without a win counts as lost: the smallest whole H ≥ 1 such that, of all wins
 * so far of leads older than 2H, at least `share` came within H. Null if no H has both such leads and that share.
 *
 * Why 2H: a lead aged H can show no lag above H, so asking only for age > H would let any H pass. Leads older than
 * 2H had as long again to win late, and all their wins count, of any lag: at a tiny H nearly all leads are old enough
 * and their slow wins speak against it. What remains: lags above 2H cannot show in the youngest of these cohorts. For
 * lags that thin out evenly (exponential) H still covers at least 0.89 of all wins where 0.90 was asked for; but when
 * a fast kind of win is followed by a slow one after a gap, and most leads are young, H may settle on the fast kind.
 * The Kaplan–Meier curve of the lags shows it.
 *
 * Source: scorewright's own rule; the reading of its error is F(H)/F(2H) ≥ share.
 *
 * @param leads ageDays and lagDays in days, whole or not, ≥ 0.
 * @param share strictly above 0, at most 1.
 * @throws RangeError on negative or NaN days or counts, or an impossible share.
 * @example winHorizon([{ ageDays: 400, lagDays: 30, n: 9 }, { ageDays: 400, lagDays: 90, n: 1 }]); // 30
 */
export function winHorizon(leads: readonly LeadLag[], share = 0.9): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share must be above 0 and at most 1, got ${share}`);
  const { wins, withinHorizon } = winsByHorizon(leads);
  const found = wins.findIndex((count, horizon) => {
    // 0.9 · n is not exact: a share that is met on the dot must not fail by its last bit.
    return horizon >= 1 && count > 0 && (withinHorizon[horizon] ?? 0) >= share * count * (1 - 1e-12);
  });
  return found === -1 ? null : found;
}

/** For each horizon H: wins of leads older than 2H, and those of them with a lag of at most H. */
function winsByHorizon(leads: readonly LeadLag[]): { wins: number[]; withinHorizon: number[] } {
  const won: { first: number; last: number; n: number }[] = [];
  for (const { ageDays, lagDays, n } of leads) {
    if (!(ageDays >= 0 && n >= 0 && (lagDays === null || lagDays >= 0))) {
      throw new RangeError(`age, lag and n must be at least 0; got ${ageDays}, ${lagDays} and ${n}`);
    }
    if (lagDays !== null) won.push({ first: Math.ceil(lagDays), last: Math.ceil(ageDays / 2) - 1, n });
  }
  const longest = won.reduce((max, { last }) => Math.max(max, last), 0);
  return {
    wins: coverage(
      won.map((win) => ({ ...win, first: 0 })),
      longest,
    ),
    withinHorizon: coverage(won, longest),
  };
}

/** How many wins have each horizon 0 … longest within their first … last. */
function coverage(spans: readonly { first: number; last: number; n: number }[], longest: number): number[] {
  const change = new Array<number>(longest + 2).fill(0);
  for (const { first, last, n } of spans) {
    if (first > last) continue;
    change[first] = (change[first] ?? 0) + n;
    change[last + 1] = (change[last + 1] ?? 0) - n;
  }
  let sum = 0;
  return change.slice(0, -1).map((step) => {
    sum += step;
    return sum;
  });
}
