import { expect } from "vitest";

/** Numbers within `within` of those expected. */
export function expectClose(found: ArrayLike<number>, expected: readonly number[], within: number): void {
  expect(found).toHaveLength(expected.length);
  const furthest = expected.map((value, j) => Math.abs(value - (found[j] ?? Number.NaN)));
  expect(Math.max(...furthest), `${Array.from(found)} against ${expected}`).toBeLessThan(within);
}
