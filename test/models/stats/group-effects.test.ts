import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupEffects } from "../../../models/stats/group-effects.ts";

const observed = [30, 12, 55, 8, 20, 41, 3];
const expected = [20, 15, 50.5, 9, 31, 40, 4.2];
const variance = [16, 13, 42, 8, 25, 33, 4];
const seven = observed.map((count, i) => ({
  name: `rep ${i}`,
  observed: count,
  expected: expected[i] as number,
  variance: variance[i] as number,
}));

describe("groupEffects", () => {
  // R 4.2.2 for the six groups with E >= 5:
  // f <- function(z) { q <- quantile(z, c(.1, .9)); a <- qnorm(.9)
  //   mean(pmin(pmax(z, q[1]), q[2])^2) / (.8 - 2 * a * dnorm(a) + .2 * a^2) }
  // z <- (o - e) / sqrt(v); delta <- (o - e) / v; I <- 6; t2 <- (I * f(z) - (I - 1)) / (sum(v) - sum(v^2) / sum(v))
  // delta * t2 / (t2 + 1 / v); phi <- f((o - e - median(delta) * v) / sqrt(v))
  // p <- 2 * pnorm(-abs(z) / sqrt(phi)); p.adjust(p, "BH") (phi, p and q by the same formulas in Python 3.11, which give t2 as R does)
  test("known answer", () => {
    const result = groupEffects(seven);
    expect(result.overdispersion).toBeCloseTo(1.673480971412789, 10);
    expect(result.betweenVariance).toBeCloseTo(0.0379928719514485, 10);
    const judged = result.groups.slice(0, 6);
    const delta = [0.625, -0.2307692307692308, 0.1071428571428571, -0.125, -0.44, 0.0303030303030303];
    const shrunk = [
      0.2362908384300888, -0.0762956397333744, 0.0658658099223963, -0.0291369121672125, -0.2143383522156204,
      0.01685751431695,
    ];
    const p = [
      0.053292271232023444, 0.5201009118412289, 0.5914356803518198, 0.7846202038048482, 0.0890106803785509,
      0.8929556871645338,
    ];
    const q = [
      0.2670320411356527, 0.8871535205277297, 0.8871535205277297, 0.8929556871645338, 0.2670320411356527,
      0.8929556871645338,
    ];
    judged.forEach((group, i) => {
      expect(group.delta).toBeCloseTo(delta[i] as number, 10);
      expect(group.shrunk).toBeCloseTo(shrunk[i] as number, 10);
      expect(group.p).toBeCloseTo(p[i] as number, 10);
      expect(group.q).toBeCloseTo(q[i] as number, 10);
      expect(group.ratio).toBeCloseTo((observed[i] as number) / (expected[i] as number), 12);
      expect(group.verdict).toBe("as expected");
    });
  });

  test("a group with too few expected wins is named, not judged, and changes nothing for the others", () => {
    const small = groupEffects(seven).groups[6];
    expect(small).toEqual({
      name: "rep 6",
      suppressed: true,
      observed: 3,
      expected: 4.2,
      ratio: null,
      delta: null,
      shrunk: null,
      p: null,
      q: null,
      verdict: "too few",
    });
    const without = groupEffects(seven.slice(0, 6));
    expect(groupEffects(seven).groups.slice(0, 6)).toEqual(without.groups);
  });

  test("one group far above and one far below the rest are told", () => {
    const rest = Array.from({ length: 20 }, (_, i) => ({
      name: `rep ${i}`,
      observed: 20 + (i % 5) - 2,
      expected: 20,
      variance: 16,
    }));
    const { groups } = groupEffects([
      ...rest,
      { name: "up", observed: 40, expected: 20, variance: 16 },
      { name: "down", observed: 4, expected: 20, variance: 16 },
    ]);
    const told = groups.filter(({ verdict }) => verdict !== "as expected");
    expect(told.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["up", "higher"],
      ["down", "lower"],
    ]);
  });

  test("what all have in common is no scatter: each of eight groups that wins half of what was foretold is told", () => {
    const half = Array.from({ length: 8 }, (_, i) => ({
      name: `quarter ${i}`,
      observed: 30 + (i % 3),
      expected: 60,
      variance: 50,
    }));
    const { groups, overdispersion } = groupEffects(half);
    expect(overdispersion).toBe(1);
    expect(groups.map(({ verdict }) => verdict)).toEqual(half.map(() => "lower"));
  });

  test("shrinking never flips or enlarges an effect; a verdict follows q and the sign", () => {
    const outcome = fc.record({
      name: fc.string(),
      observed: fc.integer({ min: 0, max: 200 }),
      expected: fc.double({ min: 0, max: 200, noNaN: true }),
      variance: fc.double({ min: 1, max: 200, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (outcomes) => {
        const { groups } = groupEffects(outcomes);
        expect(groups.map(({ name }) => name)).toEqual(outcomes.map(({ name }) => name));
        for (const group of groups) {
          expect(group.suppressed).toBe(group.expected < 5);
          if (group.suppressed) continue;
          expect(Math.abs(group.shrunk)).toBeLessThanOrEqual(Math.abs(group.delta));
          expect(group.shrunk * group.delta).toBeGreaterThanOrEqual(0);
          expect(group.q).toBeGreaterThanOrEqual(group.p);
          expect(group.verdict === "as expected").toBe(group.q > 0.1);
          if (group.verdict !== "as expected")
            expect(group.verdict).toBe(group.ratio > 1 ? "higher" : "lower");
        }
      }),
    );
  });

  test("refuses negative counts, and a judged group without variance", () => {
    expect(() => groupEffects([{ name: "x", observed: -1, expected: 6, variance: 5 }])).toThrow(RangeError);
    expect(() => groupEffects([{ name: "x", observed: 1, expected: 6, variance: 0 }])).toThrow(/group x/);
  });
});
