import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auc, aucInterval } from "../../../models/judge/auc.ts";
import { countedForecasts, oneByOne } from "./forecast-cases.ts";

describe("auc", () => {
  test("known answers", () => {
    // scikit-learn 1.9.1: roc_auc_score(y, p, sample_weight=[3, 10, 40, 2, 5, 1]), y = [1, 0, 0, 1, 0, 1]
    const p = [0.9, 0.2, 0.05, 0.6, 0.6, 0.33];
    expect(auc(p, [3, 0, 0, 2, 0, 1], [3, 10, 40, 2, 5, 1])).toBeCloseTo(0.9696969696969697, 12);
    expect(auc([1, 2], [0, 1])).toBe(1);
    expect(auc([1, 1], [0, 1])).toBe(0.5);
    expect(auc([2, 1], [0, 1])).toBe(0);
  });

  test("the same for any increasing change of the scores, the complement for a decreasing one", () => {
    fc.assert(
      fc.property(countedForecasts, ({ p, wins, n }) => {
        const area = auc(p, wins, n);
        expect(
          auc(
            p.map((one) => Math.log(one / (1 - one))),
            wins,
            n,
          ),
        ).toBe(area);
        expect(
          auc(
            p.map((one) => -one),
            wins,
            n,
          ),
        ).toBeCloseTo(1 - area, 12);
      }),
    );
  });

  test("refuses leads that all won, or none", () => {
    expect(() => auc([1, 2], [0, 0])).toThrow(RangeError);
    expect(() => auc([1, 2], [1, 1])).toThrow(RangeError);
  });
});

describe("aucInterval", () => {
  // R 4.2.2: k <- outer(s[y == 1], s[y == 0], function(a, b) (a > b) + .5 * (a == b)); a <- mean(k)
  // se <- sqrt(var(rowMeans(k)) / sum(y) + var(colMeans(k)) / sum(1 - y)); a + c(-1, 1) * qnorm(.975) * se
  test("ten leads with ties", () => {
    const scores = [0.1, 0.4, 0.35, 0.8, 0.35, 0.6, 0.6, 0.2, 0.9, 0.5];
    const result = aucInterval(scores, [0, 0, 1, 1, 0, 1, 0, 0, 1, 1]);
    expect(result.auc).toBeCloseTo(0.84, 12);
    expect(result.se).toBeCloseTo(0.13114877048604, 12);
    expect(result.low).toBeCloseTo(0.582953133230652, 12);
    expect(result.high).toBe(1);
  });

  test("counted scores", () => {
    const result = aucInterval([-2, -1, 0, 1, 2, 3], [2, 5, 12, 10, 9, 7], [40, 50, 60, 30, 20, 10]);
    expect(result.auc).toBeCloseTo(0.7525252525252525, 12);
    expect(result.se).toBeCloseTo(0.0400209154779784, 12);
    expect(result.low).toBeCloseTo(0.6740856995600932, 12);
    expect(result.high).toBeCloseTo(0.8309648054904117, 12);
  });

  test("merged patterns are the same as separate leads", () => {
    fc.assert(
      fc.property(countedForecasts, (forecast) => {
        const merged = aucInterval(forecast.p, forecast.wins, forecast.n);
        const single = oneByOne(forecast);
        const separate = aucInterval(single.p, single.wins);
        expect(merged.auc).toBeCloseTo(separate.auc, 12);
        expect(merged.se).toBeCloseTo(separate.se, 12);
      }),
    );
  });

  test("refuses a single win", () => {
    expect(() => aucInterval([1, 2, 3], [0, 0, 1])).toThrow(RangeError);
  });
});
