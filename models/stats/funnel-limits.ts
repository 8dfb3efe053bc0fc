import { type Interval, z95, z998 } from "./interval.ts";

/** Where O/E lies by chance: inside `warning` 95% of the time, inside `alarm` 99.8%. */
export interface FunnelLimits {
  readonly warning: Interval;
  readonly alarm: Interval;
}

/**
 * The funnel around O/E = 1 for a group of this size: 1 ± z·√(V·φ)/E, never below 0.
 *
 * Source: Spiegelhalter (2005), with multiplicative overdispersion; see `overdispersion`.
 *
 * @param expected E, expected wins, above 0.
 * @param variance V = Σ p(1 − p).
 * @param overdispersion φ ≥ 1; 1 = chance alone.
 * @throws RangeError if expected is not above 0, variance below 0, or overdispersion below 1.
 * @example funnelLimits(25, 25, 1); // warning 0.608 to 1.392, alarm 0.382 to 1.618
 */
export function funnelLimits(expected: number, variance: number, overdispersion: number): FunnelLimits {
  if (!(expected > 0 && variance >= 0 && overdispersion >= 1)) {
    throw new RangeError(
      `a funnel needs E > 0, V >= 0, phi >= 1; got ${expected}, ${variance}, ${overdispersion}`,
    );
  }
  const sd = Math.sqrt(variance * overdispersion) / expected;
  return { warning: around(z95 * sd), alarm: around(z998 * sd) };
}

function around(reach: number): Interval {
  return { low: Math.max(0, 1 - reach), high: 1 + reach };
}
