import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../models/random.ts";
import { dispersion, overdispersion } from "../../../models/stats/overdispersion.ts";

/** Standard normal numbers by Box and Muller. */
function normals(count: number, seed: number): number[] {
  const next = seededRandom(seed);
  return Array.from(
    { length: count },
    () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  );
}

describe("overdispersion", () => {
  test("known answer", () => {
    // R 4.2.2: z <- -2:2; q <- quantile(z, c(.1, .9)); a <- qnorm(.9)
    // mean(pmin(pmax(z, q[1]), q[2])^2) / (.8 - 2 * a * dnorm(a) + .2 * a^2)
    expect(dispersion([-2, -1, 0, 1, 2])).toBeCloseTo(2.09826926116455, 12);
  });

  test("1 under chance alone, and three times as much for three times the variance", () => {
    const z = normals(20_000, 5);
    expect(dispersion(z)).toBeCloseTo(1, 1);
    expect(dispersion(z.map((one) => one * Math.sqrt(3)))).toBeCloseTo(3 * dispersion(z), 9);
  });

  test("a few wild groups change little", () => {
    const z = normals(200, 6);
    const wild = z.map((one, i) => (i < 10 ? 50 : one));
    expect(dispersion(wild)).toBeLessThan(1.5 * dispersion(z));
  });

  test("never below 1, and not judged below five groups", () => {
    expect(overdispersion([0.1, -0.1, 0.2, -0.2, 0])).toBe(1);
    expect(overdispersion([9, -9, 9, -9])).toBe(1);
    expect(overdispersion([9, -9, 9, -9, 9])).toBeGreaterThan(50);
    expect(overdispersion([])).toBe(1);
  });
});
