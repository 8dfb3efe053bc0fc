import { describe, expect, test } from "vitest";
import { fitGradient } from "../../../models/fit/gradient.ts";
import { fitNewton } from "../../../models/fit/newton.ts";
import { allCoefficients, expectClose } from "./close-to.ts";
import { randomDesign, tenRows } from "./made-designs.ts";

const free = { penalty: 0, nonNegative: false };

describe("fitGradient", () => {
  test.each([
    ["ten rows", tenRows],
    ["no columns", { ...tenRows, columns: [] }],
    ["independent columns", randomDesign(1, 80, 4, 0)],
    ["correlated columns", randomDesign(2, 80, 4, 0.6)],
    ["columns that are nearly the same", randomDesign(3, 120, 3, 0.97)],
    [
      "columns of very different scale",
      { ...tenRows, columns: tenRows.columns.map((x, j) => x.map((v) => v * 1000 ** j)) },
    ],
  ])("agrees with newton: %s", (_, design) => {
    const gradient = fitGradient(design, free);
    const newton = fitNewton(design, free);
    expect(gradient.converged).toBe(true);
    expectClose(gradient, allCoefficients(newton), 1e-6);
    expect(gradient.logLikelihood).toBeCloseTo(newton.logLikelihood, 6);
  });

  test("refuses what the library can't do", () => {
    expect(() => fitGradient(tenRows, { penalty: 1, nonNegative: false })).toThrow(RangeError);
    expect(() => fitGradient(tenRows, { penalty: 0, nonNegative: true })).toThrow(RangeError);
  });

  test("refuses separated data, for which no finite answer exists", () => {
    const x = Float64Array.of(-2, -1, 1, 2);
    const separated = { columns: [x], n: Float64Array.of(3, 3, 3, 3), wins: Float64Array.of(0, 0, 3, 3) };
    expect(() => fitGradient(separated, free)).toThrow(/converge/);
  });
});

test("a column that is the same in every row gets 0 and changes nothing", () => {
  const design = {
    columns: [Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 0, 0, 0)],
    n: Float64Array.of(10, 10, 10, 10),
    wins: Float64Array.of(2, 4, 5, 8),
  };
  const options = { penalty: 0, nonNegative: false };
  const alone = fitGradient({ ...design, columns: design.columns.slice(0, 1) }, options);
  expect(fitGradient(design, options).coefficients).toEqual([...alone.coefficients, 0]);
});
