import { chiSquareUpperTail } from "./chi-square-upper-tail.ts";

/**
 * Two-sided normal p-value, P(|Z| ≥ |z|): z² is chi-square with one degree of freedom.
 *
 * @throws RangeError if z is NaN.
 * @example normalTail(1.959964); // 0.05
 */
export function normalTail(z: number): number {
  return chiSquareUpperTail(z * z, 1);
}
