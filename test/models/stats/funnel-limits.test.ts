import { expect, test } from "vitest";
import { funnelLimits } from "../../../models/stats/funnel-limits.ts";

test("known answer", () => {
  // scipy 1.17.1: n = 30/.2; a = arcsin(sqrt(.2)) + norm.ppf(q)*sqrt(1 + .15**2*24)/(2*sqrt(n + .5)); (sin(a)**2*(n + .75) - .375)/30
  const { inner, outer } = funnelLimits(30, 0.8, 0.15);
  expect(inner.low).toBeCloseTo(0.626129787406086, 10);
  expect(inner.high).toBeCloseTo(1.4179330973894269, 10);
  expect(outer.low).toBeCloseTo(0.44742097659664304, 10);
  expect(outer.high).toBeCloseTo(1.6836905397677742, 10);
});

test("no ratio below 0", () => {
  expect(funnelLimits(1, 1, 0.5).outer.low).toBe(0);
});
