import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Design, type LogisticFit, linearPredictor, sigmoid } from "../../../models/fit/design.ts";
import { fitNewton } from "../../../models/fit/newton.ts";
import { allCoefficients, expectClose } from "./close-to.ts";
import { randomDesign, tenRows, writtenOut } from "./made-designs.ts";

const free = { penalty: 0, nonNegative: false };
const anyDesign = fc
  .record({
    seed: fc.nat(),
    columns: fc.integer({ min: 1, max: 5 }),
    correlation: fc.constantFrom(0, 0.5, 0.9),
  })
  .map(({ seed, columns, correlation }) => randomDesign(seed, 60, columns, correlation));

/** Slope of the penalised log-likelihood in each coefficient. */
function slopes(design: Design, fit: LogisticFit, penalty: number): number[] {
  const predictor = linearPredictor(design, fit.intercept, fit.coefficients);
  const residual = predictor.map((x, i) => (design.wins[i] ?? 0) - (design.n[i] ?? 0) * sigmoid(x));
  return design.columns.map(
    (column, j) =>
      column.reduce((sum, x, i) => sum + x * (residual[i] ?? 0), 0) - penalty * (fit.coefficients[j] ?? 0),
  );
}

describe("fitNewton without penalty", () => {
  // statsmodels 0.15.0: sm.GLM(np.c_[wins, n - wins], sm.add_constant(X), family=sm.families.Binomial())
  //   .fit(tol=1e-14, maxiter=100).params
  test("counted rows", () => {
    const fit = fitNewton(tenRows, free);
    expect(fit.converged).toBe(true);
    expectClose(
      fit,
      [-1.4435302867730795, 0.8710313294773018, -0.2933379271691665, 0.24501158918129062],
      1e-6,
    );
  });

  // statsmodels 0.15.0, each lead its own row: sm.Logit(y, sm.add_constant(X)).fit(tol=1e-14, maxiter=100).llf
  test("log-likelihood", () => {
    expect(fitNewton(tenRows, free).logLikelihood).toBeCloseTo(-159.7602948187817, 6);
    expect(fitNewton(writtenOut(tenRows), free).logLikelihood).toBeCloseTo(-159.7602948187817, 6);
  });

  test("without columns the intercept is the log-odds of all leads", () => {
    const fit = fitNewton({ columns: [], n: Float64Array.of(30, 70), wins: Float64Array.of(5, 15) }, free);
    expectClose(fit, [Math.log(20 / 80)], 1e-6);
  });
});

describe("fitNewton with a ridge", () => {
  // scikit-learn 1.9.1: LogisticRegression(C=1 / penalty, solver="newton-cholesky", tol=1e-12, max_iter=1000)
  //   .fit(np.vstack([X, X]), [1] * 10 + [0] * 10, sample_weight=np.r_[wins, n - wins]); lbfgs agrees to 1e-8
  test.each([
    [0.5, [-1.4321692469265133, 0.8552134031118901, -0.2854823552234856, 0.23503474797838655]],
    [5, [-1.3598302526015988, 0.7413429047921407, -0.22855484563958567, 0.1740246087369342]],
    [50, [-1.19261735558292, 0.351065995347742, -0.06454051230250432, 0.050086002175547296]],
  ])("penalty %d", (penalty, expected) => {
    expectClose(fitNewton(tenRows, { penalty, nonNegative: false }), expected, 1e-5);
  });

  test("a trait that separates winners from the rest gets a finite weight", () => {
    const separated = {
      columns: [Float64Array.of(-2, -1, 1, 2)],
      n: Float64Array.of(50, 50, 50, 50),
      wins: Float64Array.of(0, 0, 50, 50),
    };
    const fit = fitNewton(separated, { penalty: 1, nonNegative: true });
    expect(fit.converged).toBe(true);
    expect(fit.coefficients[0]).toBeGreaterThan(2);
    expect(fit.coefficients[0]).toBeLessThan(10);
    expect(Math.abs(slopes(separated, fit, 1)[0] as number)).toBeLessThan(1e-3);
  });

  test("counted rows are the same as leads written out", () => {
    fc.assert(
      fc.property(anyDesign, fc.constantFrom(0.5, 5, 50), (design, penalty) => {
        const counted = fitNewton(design, { penalty, nonNegative: false });
        const single = fitNewton(writtenOut(design), { penalty, nonNegative: false });
        expectClose(counted, allCoefficients(single), 1e-6);
        expect(counted.logLikelihood).toBeCloseTo(single.logLikelihood, 6);
      }),
      { numRuns: 30 },
    );
  });
});

describe("fitNewton with coefficients held at 0 or above", () => {
  // scipy 1.17.1: minimize(nll, np.zeros(4), jac=True, method="L-BFGS-B", bounds=[(None, None)] + [(0, None)] * 3,
  //   options=dict(ftol=1e-16, gtol=1e-12, maxiter=10000)); nll = sum(n log(1 + e^eta) - w eta) + penalty / 2 |b|^2
  test.each([
    [0, [-1.5588331533823834, 0.7773933877701045, 0, 0.3801853445445267]],
    [2, [-1.5008461303679017, 0.7334633183849029, 0, 0.3163045886722438]],
  ])("penalty %d, where the second coefficient would be negative", (penalty, expected) => {
    const fit = fitNewton(tenRows, { penalty, nonNegative: true });
    expectClose(fit, expected, 1e-5);
    expect(fit.coefficients[1]).toBe(0);
  });

  test("where the free fit has no negative coefficient, holding changes nothing", () => {
    fc.assert(
      fc.property(anyDesign, (design) => {
        const unheld = fitNewton(design, { penalty: 5, nonNegative: false });
        fc.pre(unheld.coefficients.every((coefficient) => coefficient >= 0));
        expectClose(fitNewton(design, { penalty: 5, nonNegative: true }), allCoefficients(unheld), 1e-5);
      }),
    );
  });
});

test("a warm start gives the same answer, whatever it starts from", () => {
  fc.assert(
    fc.property(anyDesign, fc.nat(), (design, seed) => {
      const options = { penalty: 5, nonNegative: false };
      const other = randomDesign(seed, 60, design.columns.length, 0);
      const start = fitNewton(other, { ...options, penalty: 0.5 });
      const cold = fitNewton(design, options);
      expectClose(fitNewton(design, { ...options, start }), allCoefficients(cold), 1e-4);
    }),
  );
});
