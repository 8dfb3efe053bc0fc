import { expect, test } from "vitest";
import { fitNewton } from "../../../models/fit/newton.ts";
import { standardErrors } from "../../../models/fit/standard-errors.ts";
import { tenRows } from "./made-designs.ts";

function errorsAt(penalty: number): readonly number[] {
  return standardErrors(tenRows, fitNewton(tenRows, { penalty, nonNegative: false }), penalty);
}

test("without penalty as statsmodels", () => {
  // statsmodels 0.15.0: sm.GLM(np.c_[wins, n - wins], sm.add_constant(X), family=sm.families.Binomial())
  //   .fit(tol=1e-14, maxiter=100).bse[1:]
  const expected = [0.18025655809870025, 0.18188777331978823, 0.30210736256962395];
  errorsAt(0).forEach((error, j) => {
    expect(error).toBeCloseTo(expected[j] as number, 6);
  });
});

test("with a ridge from the penalised information", () => {
  // numpy 2.4.6 at scikit-learn 1.9.1's ridge fit, C=1/5: Z = sm.add_constant(X)
  //   np.sqrt(np.diag(np.linalg.inv(Z.T @ (Z * (n * p * (1 - p))[:, None]) + np.diag([0, 5, 5, 5]))))[1:]
  const expected = [0.15965254, 0.16473646, 0.24644184];
  errorsAt(5).forEach((error, j) => {
    expect(error).toBeCloseTo(expected[j] as number, 6);
  });
});
