import { expect, test } from "vitest";
import { funnelLimits } from "../../../models/stats/funnel-limits.ts";

test("known answer", () => {
  // scipy 1.17.1: 1 + norm.ppf([.025, .975, .001, .999]) * np.sqrt(1.5 * .8 / 30)
  const { inner, outer } = funnelLimits(30, 0.8, 1.5);
  expect(inner.low).toBeCloseTo(0.6080072, 7);
  expect(inner.high).toBeCloseTo(1.3919928, 7);
  expect(outer.low).toBeCloseTo(0.3819535, 7);
  expect(outer.high).toBeCloseTo(1.6180465, 7);
});

test("no ratio below 0", () => {
  expect(funnelLimits(1, 1, 1).outer.low).toBe(0);
});
