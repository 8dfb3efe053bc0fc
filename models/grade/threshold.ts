/** What a bar at these points would let through. */
export interface ThresholdStep {
  readonly points: number;
  readonly leads: number;
  readonly wins: number;
}

const steps = 20;

/** Leads and wins at or above each of about twenty cuts, from 0 up, plus the cuts in `also`. */
export function thresholdSteps(
  points: readonly number[],
  n: ArrayLike<number>,
  wins: ArrayLike<number>,
  maxPoints: number,
  also: readonly number[],
): readonly ThresholdStep[] {
  const stride = Math.max(1, Math.round(maxPoints / steps));
  const cuts = [...Array.from({ length: Math.floor(maxPoints / stride) + 1 }, (_, k) => k * stride), ...also];
  return [...new Set(cuts)]
    .sort((a, b) => a - b)
    .map((cut) => {
      const above = points.flatMap((own, i) => (own >= cut ? [i] : []));
      const sum = (values: ArrayLike<number>) => above.reduce((total, i) => total + (values[i] as number), 0);
      return { points: cut, leads: sum(n), wins: sum(wins) };
    });
}

/** The lowest points at which no more than `leads` leads remain: what a capacity asks for. */
export function pointsForCapacity(
  points: readonly number[],
  n: ArrayLike<number>,
  leads: number,
  maxPoints: number,
): number {
  for (let cut = 0; cut <= maxPoints; cut++) {
    const above = points.reduce((sum, own, i) => sum + (own >= cut ? (n[i] as number) : 0), 0);
    if (above <= leads) return cut;
  }
  return maxPoints + 1;
}

/** The lowest points whose probability reaches `atLeast`; one above the highest where none does. */
export function pointsForConversion(probability: readonly number[], atLeast: number): number {
  const found = probability.findIndex((p) => p >= atLeast);
  return found === -1 ? probability.length : found;
}
