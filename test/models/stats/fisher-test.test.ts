import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fisherTest } from "../../../models/stats/fisher-test.ts";

const share = fc
  .integer({ min: 0, max: 40 })
  .chain((of) => fc.record({ of: fc.constant(of), leads: fc.integer({ min: 0, max: of }) }));

describe("fisherTest", () => {
  test("Fisher's tea: R's help page of fisher.test, alternative = greater", () => {
    expect(fisherTest({ leads: 3, of: 4 }, { leads: 1, of: 4 })).toBeCloseTo(17 / 70, 14);
  });

  test("Convictions of like-sex twins: the same page, p-value = 0.0004652", () => {
    expect(fisherTest({ leads: 10, of: 13 }, { leads: 2, of: 17 })).toBeCloseTo(0.0004652, 7);
  });

  test("equals the sum of the hypergeometric terms", () => {
    fc.assert(
      fc.property(share, share, (own, others) => {
        const tail = dealt(own.of, others.of, own.leads + others.leads).slice(own.leads);
        expect(fisherTest(own, others)).toBeCloseTo(
          tail.reduce((sum, term) => sum + term, 0),
          10,
        );
      }),
    );
  });

  test("large counts", () => {
    const p = fisherTest({ leads: 90_000, of: 100_000 }, { leads: 800_000, of: 900_000 });
    expect(p).toBeGreaterThan(0);
    expect(p).toBeLessThan(1e-20);
  });

  test("refuses impossible counts", () => {
    expect(() => fisherTest({ leads: 5, of: 4 }, { leads: 1, of: 4 })).toThrow(RangeError);
  });
});

/** Chances of 0, 1, … leads of the kind on the first side, by binomial coefficients. */
function dealt(own: number, others: number, kind: number): number[] {
  return Array.from({ length: own + 1 }, (_, k) =>
    kind - k < 0 || kind - k > others
      ? 0
      : (choose(own, k) * choose(others, kind - k)) / choose(own + others, kind),
  );
}

function choose(n: number, k: number): number {
  return Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((product, f) => product * f, 1);
}
