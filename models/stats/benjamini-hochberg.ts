/** Share of chance findings among all findings that is put up with: q at most this. */
export const falseDiscoveryRate = 0.1;

/**
 * Corrects p-values for many looks: the returned q of a finding is the smallest share of false findings among all
 * findings at least as strong. Keeping q ≤ 0.10 keeps that share, on average, at or below 10%.
 * q of the i-th smallest of m = min over j ≥ i of p₍ⱼ₎·m/j, at most 1; same order as the input.
 *
 * Source: Benjamini & Hochberg, JRSS B 57 (1995); the same as R's `p.adjust(p, "BH")`.
 *
 * @throws RangeError if a p-value is not in [0, 1].
 * @example benjaminiHochberg([0.01, 0.04, 0.03]); // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`a p-value must be between 0 and 1, got ${wrong}`);
  const largestFirst = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(pValues.length);
  let smallest = 1;
  largestFirst.forEach(({ p, index }, passed) => {
    smallest = Math.min(smallest, p * (pValues.length / (pValues.length - passed)));
    adjusted[index] = smallest;
  });
  return adjusted;
}
