import fc from "fast-check";
import { expect, test } from "vitest";
import { type Design, type LogisticFit, linearPredictor, sigmoid } from "../../../models/fit/design.ts";
import { fitNewton } from "../../../models/fit/newton.ts";
import { allCoefficients, expectClose } from "./close-to.ts";
import { randomDesign, writtenOut } from "./made-designs.ts";

const anyDesign = fc
  .record({
    seed: fc.nat(),
    columns: fc.integer({ min: 1, max: 8 }),
    correlation: fc.constantFrom(0, 0.5, 0.9),
  })
  .map(({ seed, columns, correlation }) => randomDesign(seed, 60, columns, correlation));
const anyPenalty = fc.constantFrom(0.5, 5, 50);

/** Slope of the penalised log-likelihood in each coefficient. */
function slopes(design: Design, fit: LogisticFit, penalty: number): number[] {
  const predictor = linearPredictor(design, fit.intercept, fit.coefficients);
  const residual = predictor.map((x, i) => (design.wins[i] ?? 0) - (design.n[i] ?? 0) * sigmoid(x));
  return design.columns.map(
    (column, j) =>
      column.reduce((sum, x, i) => sum + x * (residual[i] ?? 0), 0) - penalty * (fit.coefficients[j] ?? 0),
  );
}

test("no held coefficient could do better: its slope is 0, or downward at 0", () => {
  fc.assert(
    fc.property(anyDesign, anyPenalty, (design, penalty) => {
      const fit = fitNewton(design, { penalty, nonNegative: true });
      expect(fit.converged).toBe(true);
      const slope = slopes(design, fit, penalty);
      fit.coefficients.forEach((coefficient, j) => {
        expect(coefficient).toBeGreaterThanOrEqual(0);
        expect(slope[j]).toBeLessThan(1e-2);
        if (coefficient > 0) expect(slope[j]).toBeGreaterThan(-1e-2);
      });
    }),
  );
});

test("counted rows are the same as leads written out, and any warm start the same as none", () => {
  fc.assert(
    fc.property(anyDesign, anyPenalty, fc.nat(), (design, penalty, seed) => {
      const options = { penalty, nonNegative: true };
      const cold = fitNewton(design, options);
      const start = fitNewton(randomDesign(seed, 60, design.columns.length, 0), options);
      expectClose(fitNewton(writtenOut(design), options), allCoefficients(cold), 1e-5);
      expectClose(fitNewton(design, { ...options, start }), allCoefficients(cold), 1e-5);
    }),
    { numRuns: 40 },
  );
});
