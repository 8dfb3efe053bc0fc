import LogisticRegression from "ml-logistic-regression";
import { CholeskyDecomposition, Matrix, solve } from "ml-matrix";
import { type Design, type LogisticFit, linearPredictor, logLikelihood, sigmoid } from "./design.ts";
import { dot } from "./dot.ts";

const stepsPerTry = [100, 400, 1600, 6400];
const gradientTolerance = 1e-8;

/**
 * Unpenalised logistic regression by the gradient ascent of `ml-logistic-regression`: slower, and independent of
 * our own fit, which must agree with it. The library has no intercept, row counts, penalty or convergence test, so
 * rows are written out, a column of ones is added, the input is whitened (X·L⁻ᵀ with LLᵀ = XᵀX/4, for which a
 * learning rate of 1 is safe), and convergence is judged here.
 *
 * A column that is the same in every row says nothing and gets 0. Throws RangeError where it does not converge.
 */
export function fitGradient(design: Design): LogisticFit {
  const varying = design.columns.flatMap((column, j) =>
    column.some((value) => value !== column[0]) ? [j] : [],
  );
  const fit = ascend({ ...design, columns: varying.map((j) => design.columns[j] as Float64Array) });
  const coefficients = design.columns.map((_, j) => fit.coefficients[varying.indexOf(j)] ?? 0);
  return { ...fit, coefficients };
}

function ascend(design: Design): LogisticFit {
  const rows = writeOut(design);
  const factor = new CholeskyDecomposition(rows.features.transpose().mmul(rows.features).mul(0.25))
    .lowerTriangularMatrix;
  const white = solve(factor, rows.features.transpose()).transpose();
  for (const numSteps of stepsPerTry) {
    const beta = solve(factor.transpose(), train(white, rows.target, numSteps)).to1DArray();
    const fit = summarise(design, beta, rows.features.rows);
    if (fit.converged) return fit;
  }
  throw new RangeError(
    `gradient ascent did not converge in ${stepsPerTry.at(-1)} steps; use the newton solver`,
  );
}

function train(features: Matrix, target: Matrix, numSteps: number): Matrix {
  const model = new LogisticRegression({ numSteps, learningRate: 1 });
  model.train(features, target);
  const weights = model.classifiers[0]?.weights;
  if (weights === undefined) throw new RangeError("the leads hold no win, or nothing but wins");
  return weights.transpose();
}

/** One row per lead: the library knows no counts. */
function writeOut(design: Design): { features: Matrix; target: Matrix } {
  const features: number[][] = [];
  const target: number[] = [];
  design.n.forEach((n, i) => {
    const row = [1, ...design.columns.map((column) => column[i] as number)];
    for (let lead = 0; lead < n; lead++) {
      features.push(row);
      target.push(lead < (design.wins[i] as number) ? 1 : 0);
    }
  });
  return { features: new Matrix(features), target: Matrix.columnVector(target) };
}

function summarise(design: Design, beta: number[], leads: number): LogisticFit {
  const [intercept, ...coefficients] = beta as [number, ...number[]];
  const predictor = linearPredictor(design, intercept, coefficients);
  const residual = predictor.map((x, i) => (design.wins[i] as number) - (design.n[i] as number) * sigmoid(x));
  const columns = [new Float64Array(residual.length).fill(1), ...design.columns];
  return {
    intercept,
    coefficients,
    logLikelihood: logLikelihood(design, predictor),
    converged: columns.every((column) => Math.abs(dot(column, residual)) / leads < gradientTolerance),
  };
}
