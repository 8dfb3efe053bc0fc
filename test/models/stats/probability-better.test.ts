import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probabilityBetter } from "../../../models/stats/probability-better.ts";

const group = fc
  .integer({ min: 0, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), wins: fc.integer({ min: 0, max: n }) }));

describe("probabilityBetter", () => {
  // scipy 1.17.1: quad(lambda t: beta.cdf(t, c, d) * beta.pdf(t, a, b), 0, 1, epsabs=1e-13, epsrel=1e-13, limit=500)[0]
  // with a = wins + .5, b = n - wins + .5 of the first group and c, d of the second
  test.each([
    [30, 100, 20, 100, 0.9490397011509187],
    [3, 12, 2, 40, 0.973134381880521],
    [0, 10, 5, 200, 0.46596384824965925],
  ])("%i of %i against %i of %i", (wins, n, otherWins, otherN, expected) => {
    expect(probabilityBetter({ wins, n }, { wins: otherWins, n: otherN })).toBeCloseTo(expected, 9);
  });

  test("large groups keep their digits", () => {
    // R 4.2.2: integrate(function(x) pbeta(x, 1100.5, 8900.5) * dbeta(x, 1200.5, 8800.5), .09, .15, rel.tol = 1e-12)
    const large = probabilityBetter({ wins: 1200, n: 10_000 }, { wins: 1100, n: 10_000 });
    expect(large).toBeCloseTo(0.986679226271181, 9);
  });

  test("groups far apart are certain, also when the order of wins and losses would underflow", () => {
    expect(probabilityBetter({ wins: 1000, n: 20_000 }, { wins: 19_000, n: 20_000 })).toBeCloseTo(0, 9);
    expect(probabilityBetter({ wins: 100_000, n: 500_000 }, { wins: 100_000, n: 500_000 })).toBeCloseTo(
      0.5,
      8,
    );
  });

  test("swapping groups, or wins with losses, gives the complement", () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const p = probabilityBetter(a, b);
        const lost = ({ n, wins }: { n: number; wins: number }) => ({ n, wins: n - wins });
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(probabilityBetter(b, a)).toBeCloseTo(1 - p, 10);
        expect(probabilityBetter(lost(a), lost(b))).toBeCloseTo(1 - p, 10);
      }),
    );
  });

  test.each([
    [5, 4],
    [0.5, 4],
    [1, 4.5],
  ])("refuses %d wins of %d", (wins, n) => {
    expect(() => probabilityBetter({ wins, n }, { wins: 1, n: 2 })).toThrow(RangeError);
  });
});
