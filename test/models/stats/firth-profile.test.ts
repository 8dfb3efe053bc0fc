import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Design } from "../../../models/fit/design.ts";
import { type FirthProfile, firthProfile } from "../../../models/stats/firth-profile.ts";
import { sixtyLeads } from "./sixty-leads.ts";

describe("firthProfile", () => {
  // Python firthmodels 0.8.2 (method of logistf), X with one row per lead:
  // m = FirthLogisticRegression(gtol=1e-8, xtol=1e-8, max_iter=1000, backend="numpy").fit(X, y)
  // m.coef_; m.conf_int(method="pl", tol=1e-10, max_iter=1000); m.lrt().lrt_pvalues_; m.loglik_
  test.each([
    [0, 0.2410412700384671, -1.7732376104036498, 2.2763809771212555, 0.8134815623895203],
    [1, 3.123606017582741, 0.9434583400896616, 8.011066361575356, 0.001844839083581699],
    [2, -0.10951128460521056, -0.5057141882370024, 0.2750086913492104, 0.5754297398538526],
  ])("column %i of three", (column, estimate, low, high, pValue) => {
    const profile = firthProfile(sixtyLeads, column);
    expect(profile.estimate).toBeCloseTo(estimate, 7);
    expect(profile.interval.low).toBeCloseTo(low, 9);
    expect(profile.interval.high).toBeCloseTo(high, 9);
    expect(profile.pValue).toBeCloseTo(pValue, 9);
    expect(profile.penalisedLogLikelihood).toBeCloseTo(-31.11483131183116, 9);
  });

  test("counted rows give what the same leads give one row each", () => {
    fc.assert(
      fc.property(counted(), (design) => {
        design.columns.forEach((_, column) => {
          expectSame(firthProfile(writtenOut(design), column), firthProfile(design, column));
        });
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  test("swapping wins and losses turns the signs round", () => {
    fc.assert(
      fc.property(counted(), (design) => {
        const swapped = { ...design, wins: design.n.map((n, i) => n - (design.wins[i] as number)) };
        const { estimate, interval, ...rest } = firthProfile(swapped, 0);
        const mirrored = { low: -interval.high, high: -interval.low };
        expectSame({ estimate: -estimate, interval: mirrored, ...rest }, firthProfile(design, 0));
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  test("refuses where it meets a second top, above the first", () => {
    const share = Float64Array.of(-0.36, 0.25, 0.27, -0.33, -0.36, -0.26, 0.02, 0.14, 0.29, 0.33, -0.18);
    const n = Float64Array.of(6, 265, 5, 8, 3, 22, 5, 5, 2, 11, 2);
    const flag = Float64Array.of(0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0);
    const design = { columns: [share, flag], n, wins: n.map((count, i) => (i === 0 ? 0 : count)) };
    expect(() => firthProfile(design, 1)).toThrow("more than one top");
  });

  test("refuses a column that the design lacks", () => {
    expect(() => firthProfile(sixtyLeads, 3)).toThrow(RangeError);
  });
});

/** Seven patterns in two columns, some without leads, some all won or all lost. */
function counted(): fc.Arbitrary<Design> {
  const row = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
  return fc.array(row, { minLength: 7, maxLength: 7 }).map((rows) => ({
    columns: [Float64Array.of(1, 0, 1, 0, 0.5, 1, 0), Float64Array.of(0, 1, 2, 3, 1, -1, 0)],
    n: Float64Array.from(rows, ([wins, losses]) => wins + losses + 1),
    wins: Float64Array.from(rows, ([wins]) => wins),
  }));
}

function writtenOut({ columns, n, wins }: Design): Design {
  const rows = Array.from(n).flatMap((count, i) => new Array<number>(count).fill(i));
  const within = rows.map((row, at) => at - rows.indexOf(row));
  return {
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row] as number)),
    n: new Float64Array(rows.length).fill(1),
    wins: Float64Array.from(rows, (row, at) => ((within[at] as number) < (wins[row] as number) ? 1 : 0)),
  };
}

function expectSame(actual: FirthProfile, expected: FirthProfile): void {
  expect(actual.estimate).toBeCloseTo(expected.estimate, 8);
  expect(actual.interval.low).toBeCloseTo(expected.interval.low, 8);
  expect(actual.interval.high).toBeCloseTo(expected.interval.high, 8);
  expect(actual.pValue).toBeCloseTo(expected.pValue, 8);
  expect(actual.penalisedLogLikelihood).toBeCloseTo(expected.penalisedLogLikelihood, 8);
}
