/** The columns a logistic regression sees: one row per pattern, with its leads and wins. */
export interface Design {
  readonly columns: readonly Float64Array[];
  readonly n: Float64Array;
  readonly wins: Float64Array;
}

export interface LogisticFit {
  readonly intercept: number;
  /** One per column. */
  readonly coefficients: readonly number[];
  /** Σ w·ln p + (n−w)·ln(1−p), without the penalty. */
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** ln(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Intercept + Σ coefficient × column, per row. */
export function linearPredictor(
  design: Design,
  intercept: number,
  coefficients: readonly number[],
): Float64Array {
  const result = new Float64Array(design.n.length).fill(intercept);
  coefficients.forEach((coefficient, j) => {
    if (coefficient === 0) return;
    const column = design.columns[j] as Float64Array;
    for (let i = 0; i < result.length; i++)
      result[i] = (result[i] as number) + coefficient * (column[i] as number);
  });
  return result;
}

/** Log-likelihood of the wins at the given linear predictor. */
export function logLikelihood(design: Design, predictor: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < predictor.length; i++) {
    const x = predictor[i] as number;
    sum += (design.wins[i] as number) * x - (design.n[i] as number) * softplus(x);
  }
  return sum;
}
