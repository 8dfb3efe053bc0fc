import { cholesky, type Symmetric } from "../fit/cholesky.ts";
import { type Design, linearPredictor, sigmoid, softplus } from "../fit/design.ts";
import { dot } from "../fit/dot.ts";

/** Firth's penalised likelihood of a logistic regression at one place; the intercept comes first everywhere. */
export interface PenalisedPoint {
  readonly estimates: Float64Array;
  /** l + ½ ln|XᵀWX|; −∞ where the information is lost to rounding. */
  readonly logLikelihood: number;
  /** U*(β) = Σ (w − n·p + h·(½ − p))·x: the slope of the above. */
  readonly score: Float64Array;
  /** Σ (n + h)·p·(1 − p)·x·xᵀ: about the curvature of the above, and exact where every pattern has its own parameter. */
  readonly curvature: Symmetric;
}

/**
 * The penalised log-likelihood with its slope and curvature. Counted rows give what the same leads give one row each: the
 * likelihood and the information are sums over leads, and h is the sum of the hat values of a row's leads.
 *
 * Source: D. Firth, "Bias reduction of maximum likelihood estimates", Biometrika 80 (1993).
 */
export function penalisedPoint(design: Design, estimates: Float64Array): PenalisedPoint {
  const predictor = linearPredictor(design, estimates[0] as number, Array.from(estimates.subarray(1)));
  const columns = withIntercept(design);
  const spread = predictor.map((x) => sigmoid(x) * sigmoid(-x));
  const weight = times(spread, design.n);
  const factor = factorOf(crossProduct(columns, weight));
  if (factor === null) return lost(estimates);
  const hat = times(hatValues(columns, factor), weight);
  return {
    estimates,
    logLikelihood: likelihoodOf(design, predictor) + halfLogDeterminant(factor),
    score: scoreOf(columns, design, predictor, hat),
    curvature: crossProduct(
      columns,
      weight.map((w, i) => w + (hat[i] as number) * (spread[i] as number)),
    ),
  };
}

/** The columns of the design behind one of 1s. */
export function withIntercept({ columns, n }: Design): readonly Float64Array[] {
  return [new Float64Array(n.length).fill(1), ...columns];
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((x, i) => x * (b[i] as number));
}

function lost(estimates: Float64Array): PenalisedPoint {
  const size = estimates.length;
  const curvature = { size, values: new Float64Array(size * size) };
  return { estimates, logLikelihood: -Infinity, score: new Float64Array(size), curvature };
}

/** The Cholesky factor, or null where the matrix has none. */
export function factorOf(matrix: Symmetric): Symmetric | null {
  try {
    return cholesky(matrix);
  } catch {
    return null;
  }
}

/** XᵀWX for columns X and a weight per row, lower half. */
export function crossProduct(columns: readonly Float64Array[], weight: Float64Array): Symmetric {
  const size = columns.length;
  const values = new Float64Array(size * size);
  columns.forEach((left, j) => {
    const weighted = times(left, weight);
    columns.slice(0, j + 1).forEach((right, k) => {
      values[j * size + k] = dot(weighted, right);
    });
  });
  return { size, values };
}

/** Σ w·ln p + (n − w)·ln(1 − p), with all digits where p is near 0 or 1. */
function likelihoodOf({ n, wins }: Design, predictor: Float64Array): number {
  return predictor.reduce((sum, x, i) => {
    const won = wins[i] as number;
    return sum - won * softplus(-x) - ((n[i] as number) - won) * softplus(x);
  }, 0);
}

/** xᵀ(XᵀWX)⁻¹x of each row = |L⁻¹x|². */
function hatValues(columns: readonly Float64Array[], { size, values }: Symmetric): Float64Array {
  const solved: Float64Array[] = [];
  columns.forEach((column, j) => {
    const rest = column.slice();
    solved.forEach((earlier, k) => {
      const share = values[j * size + k] as number;
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - share * (earlier[i] as number);
    });
    solved.push(rest.map((x) => x / (values[j * size + j] as number)));
  });
  return (columns[0] as Float64Array).map((_, i) =>
    solved.reduce((sum, x) => sum + (x[i] as number) * (x[i] as number), 0),
  );
}

function halfLogDeterminant({ size, values }: Symmetric): number {
  let sum = 0;
  for (let j = 0; j < size; j++) sum += Math.log(values[j * size + j] as number);
  return sum;
}

/** Σ (w + h/2)·(1 − p)·x − (n − w + h/2)·p·x: the score without the loss of digits where p is near 0 or 1. */
function scoreOf(
  columns: readonly Float64Array[],
  { n, wins }: Design,
  predictor: Float64Array,
  hat: Float64Array,
): Float64Array {
  const residual = predictor.map((x, i) => {
    const half = (hat[i] as number) / 2;
    const won = wins[i] as number;
    return (won + half) * sigmoid(-x) - ((n[i] as number) - won + half) * sigmoid(x);
  });
  return Float64Array.from(columns, (column) => dot(column, residual));
}
