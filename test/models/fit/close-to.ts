import { expect } from "vitest";
import type { LogisticFit } from "../../../models/fit/design.ts";

/** Intercept and coefficients within `within` of those expected, intercept first. */
export function expectClose(fit: LogisticFit, expected: readonly number[], within: number): void {
  const found = [fit.intercept, ...fit.coefficients];
  expect(found).toHaveLength(expected.length);
  const furthest = found.map((value, j) => Math.abs(value - (expected[j] ?? Number.NaN)));
  expect(Math.max(...furthest), `${found} against ${expected}`).toBeLessThan(within);
}

/** Intercept first, as `expectClose` wants them. */
export function allCoefficients(fit: LogisticFit): readonly number[] {
  return [fit.intercept, ...fit.coefficients];
}
