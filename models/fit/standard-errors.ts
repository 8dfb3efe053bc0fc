import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { type Design, type LogisticFit, linearPredictor, sigmoid } from "./design.ts";

/**
 * Standard errors of the coefficients at a fit: roots of the diagonal of the inverse (penalised) information. For coefficients held
 * at 0 they mean nothing.
 *
 * Source: McCullagh & Nelder, Generalized Linear Models, 4.4; with a ridge, the Bayesian covariance (Wahba 1983).
 */
export function standardErrors(design: Design, fit: LogisticFit, penalty: number): readonly number[] {
  const predictor = linearPredictor(design, fit.intercept, fit.coefficients);
  const weight = predictor.map((x, i) => (design.n[i] as number) * sigmoid(x) * (1 - sigmoid(x)));
  const columns = [new Float64Array(weight.length).fill(1), ...design.columns];
  const information = weightedCrossProduct(columns, weight);
  for (let j = 1; j < columns.length; j++) information.set(j, j, information.get(j, j) + penalty);
  const identity = Matrix.eye(columns.length, columns.length);
  const covariance = new CholeskyDecomposition(
    information.add(Matrix.eye(columns.length, columns.length, 1e-9)),
  ).solve(identity);
  return fit.coefficients.map((_, j) => Math.sqrt(covariance.get(j + 1, j + 1)));
}

/** XᵀWX for columns X and a weight per row. */
export function weightedCrossProduct(columns: readonly Float64Array[], weight: Float64Array): Matrix {
  const product = Matrix.zeros(columns.length, columns.length);
  const weighted = new Float64Array(weight.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < weighted.length; i++) weighted[i] = (weight[i] as number) * (column[i] as number);
    for (let k = 0; k <= j; k++) {
      const value = dot(columns[k] as Float64Array, weighted);
      product.set(j, k, value);
      product.set(k, j, value);
    }
  });
  return product;
}

/** Σ aᵢbᵢ. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
