import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { fitEffects } from "../../../models/fit/fit-effects.ts";
import { fitGradient } from "../../../models/fit/gradient.ts";
import { logOdds } from "../../../models/fit/piece-design.ts";
import { expectClose } from "./close-to.ts";
import { dummies, randomPieces, sixCells, writtenOut } from "./made-designs.ts";

const walk = new Matrix([
  [1.02, -1, 0],
  [-1, 2.02, -1],
  [0, -1, 1.02],
]);
const penaltiesOf = (first: number, second: number) => [walk.clone().mul(first), Matrix.eye(2, 2, second)];
const free = [Matrix.zeros(3, 3), Matrix.zeros(2, 2)];

describe("fitEffects with penalties", () => {
  // scipy 1.17.1: minimize(lambda b: (n * np.logaddexp(0, X @ b) - w * (X @ b)).sum() + b @ P @ b / 2, np.zeros(6),
  //   method="trust-exact", jac=…, hess=…, options=dict(gtol=1e-11)); P = diag(0, first · walk, second · I)
  test.each([
    [0.5, 0.2, [-1.2488992815, -0.7709984727, 0.1265473481, 0.6444511246, -0.1283752382, 0.1283752382]],
    [5, 2, [-1.1952944884, -0.5059392198, 0.0461219955, 0.4598172242, -0.1418122366, 0.1418122366]],
    [50, 20, [-1.152744545, -0.1308617848, 0.0037955512, 0.1270662335, -0.1071510311, 0.1071510311]],
  ])("%d and %d, as scipy", (first, second, expected) => {
    const fit = fitEffects(sixCells, { penalties: penaltiesOf(first, second) });
    expect(fit.converged).toBe(true);
    expectClose(fit.effects, expected, 1e-6);
  });

  test("a piece that separates winners from the rest gets a finite effect", () => {
    const separated = {
      ...sixCells,
      n: new Float64Array(6).fill(50),
      wins: Float64Array.of(0, 0, 20, 20, 50, 50),
    };
    const fit = fitEffects(separated, { penalties: penaltiesOf(1, 1) });
    expect(fit.converged).toBe(true);
    expect(fit.effects[3]).toBeGreaterThan(1);
    expect(fit.effects[3]).toBeLessThan(10);
  });

  test("counted rows are the same as leads written out", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0.5, 5, 50), (seed, penalty) => {
        const design = randomPieces(seed, 40);
        const penalties = penaltiesOf(penalty, penalty);
        const counted = fitEffects(design, { penalties });
        const single = fitEffects(writtenOut(design), { penalties });
        expectClose(counted.effects, [...single.effects], 1e-6);
        expect(counted.logLikelihood).toBeCloseTo(single.logLikelihood, 6);
      }),
      { numRuns: 30 },
    );
  });

  test("the answer does not depend on where it began", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, other) => {
        const design = randomPieces(seed, 60);
        const penalties = penaltiesOf(5, 2);
        const start = fitEffects(randomPieces(other, 60), { penalties }).effects;
        expectClose(
          fitEffects(design, { penalties, start }).effects,
          [...fitEffects(design, { penalties }).effects],
          1e-4,
        );
      }),
    );
  });
});

describe("fitEffects without penalty", () => {
  // scikit-learn 1.9.1: LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12, max_iter=1000)
  //   .fit(np.vstack([Z, Z]), [1] * 6 + [0] * 6, sample_weight=np.r_[w, n - w]); Z = [a == 1, a == 2, b == 1]
  test("differences between the pieces of a trait, as scikit-learn", () => {
    const { effects, logLikelihood } = fitEffects(sixCells, { penalties: free });
    const [intercept, a0, a1, a2, b0, b1] = effects as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expectClose(
      [intercept + a0 + b0, a1 - a0, a2 - a0, b1 - b0],
      [-2.217450085312667, 0.9796032176645074, 1.5055461504377194, 0.2520980610609844],
      1e-6,
    );
    expect(logLikelihood).toBeCloseTo(-117.31552726737621, 6);
  });

  test("as the independent library, whatever the leads", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const design = randomPieces(seed, 80);
        const ours = logOdds(design, fitEffects(design, { penalties: free }).effects);
        const { intercept, coefficients } = fitGradient(dummies(design));
        const theirs = dummies(design).columns.reduce(
          (sum, column, j) => sum.map((x, i) => x + (coefficients[j] ?? 0) * (column[i] ?? 0)),
          new Float64Array(80).fill(intercept),
        );
        expectClose(ours, [...theirs], 1e-5);
      }),
      { numRuns: 20 },
    );
  });

  test("wins may be fractions: probabilities are met where the pieces can meet them", () => {
    const p = [0.1, 0.2, 0.2, 0.4, 0.1, 0.3];
    const wins = sixCells.n.map((n, i) => n * (p[i] ?? 0));
    const { logOdds } = fitEffects({ ...sixCells, wins }, { penalties: free });
    const fitted = logOdds.map((x, i) => (sixCells.n[i] ?? 0) / (1 + Math.exp(-x)));
    for (const rows of [
      [0, 1],
      [2, 3],
      [4, 5],
      [0, 2, 4],
    ]) {
      const sum = (values: Float64Array) => rows.reduce((total, i) => total + (values[i] ?? 0), 0);
      expect(sum(fitted)).toBeCloseTo(sum(wins), 6);
    }
  });
});
