import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { benjaminiHochberg } from "../../../models/stats/benjamini-hochberg.ts";

const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

describe("benjaminiHochberg", () => {
  test("known answer, with ties", () => {
    // R 4.2.2: p.adjust(c(.01, .04, .03, .005, .5, .04, 1), "BH")
    const expected = [0.035, 0.056, 0.056, 0.035, 0.583333333333333, 0.056, 1];
    benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5, 0.04, 1]).forEach((q, i) => {
      expect(q).toBeCloseTo(expected[i] as number, 14);
    });
  });

  test("q is at least p, at most 1, and keeps the order of p", () => {
    fc.assert(
      fc.property(pValues, (p) => {
        const pairs = benjaminiHochberg(p).map((q, i) => ({ p: p[i] as number, q }));
        for (const pair of pairs) {
          expect(pair.q).toBeGreaterThanOrEqual(pair.p);
          expect(pair.q).toBeLessThanOrEqual(1);
        }
        const byP = pairs.sort((a, b) => a.p - b.p);
        byP.slice(1).forEach(({ q }, i) => {
          expect(q).toBeGreaterThanOrEqual(byP[i]?.q as number);
        });
      }),
    );
  });

  test.each([-0.1, 1.1, Number.NaN])("refuses %d", (p) => {
    expect(() => benjaminiHochberg([0.5, p])).toThrow(RangeError);
  });

  test("nothing in, nothing out", () => {
    expect(benjaminiHochberg([])).toEqual([]);
  });
});
