import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrationLine } from "../../../models/judge/calibration-line.ts";
import { countedForecasts, oneByOne } from "./forecast-cases.ts";

const logits = [-2, -1, 0, 1, 2, 3];
const wins = [2, 5, 12, 10, 9, 7];
const n = [40, 50, 60, 30, 20, 10];
const prior = { slope: 1, weight: 25 };

describe("calibrationLine", () => {
  test("slope and intercept", () => {
    // statsmodels 0.15.0: m = sm.GLM(np.c_[wins, n - wins], sm.add_constant(logits), family=sm.families.Binomial())
    //   .fit(tol=1e-14, maxiter=100); m.params, m.bse, m.conf_int()
    const line = calibrationLine(logits, wins, n);
    expect(line.intercept).toBeCloseTo(-1.4474432949295633, 10);
    expect(line.slope).toBeCloseTo(0.7120721882658534, 10);
    expect(line.interceptSe).toBeCloseTo(0.19558442629214728, 9);
    expect(line.slopeSe).toBeCloseTo(0.13838321427202493, 9);
    expect(line.slopeLow).toBeCloseTo(0.4408460722277953, 9);
    expect(line.slopeHigh).toBeCloseTo(0.9832983043039114, 9);
  });

  test("calibration-in-the-large", () => {
    // statsmodels 0.15.0: sm.GLM(np.c_[wins, n - wins], np.ones((6, 1)), family=sm.families.Binomial(), offset=logits)
    //   .fit(tol=1e-14, maxiter=100)
    const line = calibrationLine(logits, wins, n, { slope: 0.5, weight: 25 });
    expect(line.inTheLarge).toBeCloseTo(-1.6087259980708628, 10);
    expect(line.inTheLargeSe).toBeCloseTo(0.1968261536534034, 9);
  });

  test("with a prior at slope 1", () => {
    // scipy 1.17.1: mu = expit(b[0] + b[1] * x); root of [sum(w - n mu), sum((w - n mu) x) - 25 (b[1] - 1)], tol=1e-14;
    // se from the inverse of X' diag(n mu (1 - mu)) X + diag(0, 25)
    const line = calibrationLine(logits, wins, n, prior);
    expect(line.intercept).toBeCloseTo(-1.4971344723381748, 9);
    expect(line.slope).toBeCloseTo(0.8084126972748261, 9);
    expect(line.interceptSe).toBeCloseTo(0.19811358659737485, 8);
    expect(line.slopeSe).toBeCloseTo(0.11767107751893009, 8);
  });

  test("merged patterns are the same as separate leads; scaling the logits scales the slope back", () => {
    fc.assert(
      fc.property(countedForecasts, (forecast) => {
        const logit = (p: number) => Math.log(p / (1 - p));
        const single = oneByOne(forecast);
        const merged = calibrationLine(forecast.p.map(logit), forecast.wins, forecast.n, prior);
        const separate = calibrationLine(single.p.map(logit), single.wins, undefined, prior);
        const doubled = calibrationLine(
          forecast.p.map((p) => 2 * logit(p)),
          forecast.wins,
          forecast.n,
          {
            slope: 0.5,
            weight: 100,
          },
        );
        expect(merged.slope).toBeCloseTo(separate.slope, 7);
        expect(merged.intercept).toBeCloseTo(separate.intercept, 7);
        expect(doubled.slope).toBeCloseTo(merged.slope / 2, 7);
        expect(merged.slopeHigh).toBeGreaterThan(merged.slopeLow);
      }),
    );
  });

  test("logits far out do not upset it", () => {
    const line = calibrationLine([-700, -5, 0, 5, 700], [1, 2, 5, 8, 9], [10, 10, 10, 10, 10]);
    expect(line.slope).toBeGreaterThan(0);
    expect(line.slope).toBeLessThan(1);
  });

  test("separated logits have no slope without a prior, and one near it with", () => {
    expect(() => calibrationLine([-1, 0, 1], [0, 0, 1])).toThrow(/separate/);
    expect(() => calibrationLine([1, 1], [0, 1])).toThrow(RangeError);
    expect(calibrationLine([-1, 0, 1], [0, 0, 1], undefined, prior).slope).toBeCloseTo(1, 1);
  });

  test("refuses leads that all won, and impossible priors", () => {
    expect(() => calibrationLine([-1, 1], [1, 1], undefined, prior)).toThrow(RangeError);
    expect(() => calibrationLine(logits, wins, n, { slope: 1, weight: -1 })).toThrow(RangeError);
  });
});
