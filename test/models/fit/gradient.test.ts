import { expect, test } from "vitest";
import { fitGradient } from "../../../models/fit/gradient.ts";
import { expectClose } from "./close-to.ts";
import { tenRows } from "./made-designs.ts";

// statsmodels 0.15.0: sm.GLM(np.c_[wins, n - wins], sm.add_constant(X), family=sm.families.Binomial())
//   .fit(tol=1e-14, maxiter=100).params; each lead its own row: sm.Logit(y, X).fit(…).llf
const expected = [-1.4435302867730795, 0.8710313294773018, -0.2933379271691665, 0.24501158918129062];

test("as statsmodels", () => {
  const fit = fitGradient(tenRows);
  expect(fit.converged).toBe(true);
  expectClose([fit.intercept, ...fit.coefficients], expected, 1e-6);
  expect(fit.logLikelihood).toBeCloseTo(-159.7602948187817, 6);
});

test("columns of very different scale give the same, scaled", () => {
  const scaled = { ...tenRows, columns: tenRows.columns.map((x, j) => x.map((v) => v * 1000 ** j)) };
  const { intercept, coefficients } = fitGradient(scaled);
  expectClose([intercept, ...coefficients.map((b, j) => b * 1000 ** j)], expected, 1e-6);
});

test("without columns the intercept is the log-odds of all leads", () => {
  const { intercept } = fitGradient({
    columns: [],
    n: Float64Array.of(30, 70),
    wins: Float64Array.of(5, 15),
  });
  expect(intercept).toBeCloseTo(Math.log(20 / 80), 6);
});

test("refuses separated data, for which no finite answer exists", () => {
  const x = Float64Array.of(-2, -1, 1, 2);
  const separated = { columns: [x], n: Float64Array.of(3, 3, 3, 3), wins: Float64Array.of(0, 0, 3, 3) };
  expect(() => fitGradient(separated)).toThrow(/converge/);
});

test("a column that is the same in every row gets 0 and changes nothing", () => {
  const design = {
    columns: [Float64Array.of(0, 1, 2, 3), Float64Array.of(0, 0, 0, 0)],
    n: Float64Array.of(10, 10, 10, 10),
    wins: Float64Array.of(2, 4, 5, 8),
  };
  const alone = fitGradient({ ...design, columns: design.columns.slice(0, 1) });
  expect(fitGradient(design).coefficients).toEqual([...alone.coefficients, 0]);
});
