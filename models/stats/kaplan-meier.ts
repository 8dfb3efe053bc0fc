/** `n` leads alike: won `days` after the handoff, or without a win up to that age. */
export interface LagObservation {
  readonly days: number;
  readonly event: boolean;
  readonly n: number;
}

/** A step function: from `days[i]` on, `share[i]` of leads that will ever be seen have won. Days ascend. */
export interface ShareCurve {
  readonly days: readonly number[];
  readonly share: readonly number[];
}

/**
 * The share of leads that have won by each day after the handoff, F(day), with young leads counted for as long as
 * they were watched instead of as losses. Wins on a day come before leads whose watch ends that day.
 * F = 1 − Π (atRisk − wins)/atRisk over the days with wins. No wins: an empty curve, F = 0 everywhere.
 *
 * Source: Kaplan & Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
 *
 * @param observations days ≥ 0 (whole or not), n ≥ 0.
 * @throws RangeError on negative or NaN days or counts.
 * @example kaplanMeier([{ days: 3, event: true, n: 1 }, { days: 5, event: false, n: 1 }]); // days [3], share [0.5]
 */
export function kaplanMeier(observations: readonly LagObservation[]): ShareCurve {
  let atRisk = 0;
  for (const { days, n } of observations) {
    if (!(days >= 0 && n >= 0)) throw new RangeError(`days and n must be at least 0; got ${days} and ${n}`);
    atRisk += n;
  }
  const curve: { days: number[]; share: number[] } = { days: [], share: [] };
  let notYet = 1;
  for (const { days, wins, leaving } of byDay(observations)) {
    if (wins > 0) {
      notYet *= (atRisk - wins) / atRisk;
      curve.days.push(days);
      curve.share.push(1 - notYet);
    }
    atRisk -= leaving;
  }
  return curve;
}

/**
 * F(day): the curve's share at or before `day`; 0 before its first win, its last value after its last one.
 *
 * @example shareBy({ days: [3, 9], share: [0.5, 0.75] }, 4); // 0.5
 */
export function shareBy({ days, share }: ShareCurve, day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= day) low = middle + 1;
    else high = middle;
  }
  return share[low - 1] ?? 0;
}

interface Day {
  readonly days: number;
  wins: number;
  leaving: number;
}

function byDay(observations: readonly LagObservation[]): Day[] {
  const all = new Map<number, Day>();
  for (const { days, event, n } of observations) {
    const day = all.get(days) ?? { days, wins: 0, leaving: 0 };
    day.wins += event ? n : 0;
    day.leaving += n;
    all.set(days, day);
  }
  return [...all.values()].sort((a, b) => a.days - b.days);
}
