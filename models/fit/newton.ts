import { CholeskyDecomposition, Matrix } from "ml-matrix";
import {
  type Design,
  type FitOptions,
  type LogisticFit,
  linearPredictor,
  logLikelihood,
  sigmoid,
} from "./design.ts";
import { dot, weightedCrossProduct } from "./standard-errors.ts";

const maxIterations = 60;
const tolerance = 1e-12;

interface State {
  readonly beta: Float64Array;
  readonly predictor: Float64Array;
  readonly objective: number;
}

/**
 * Ridge logistic regression by Newton's method with step halving, optionally with coefficients ≥ 0 (an active
 * set: a coefficient that turns negative is held at 0 and released when its gradient points up again).
 *
 * Source: Hastie, Tibshirani, Friedman, Elements of Statistical Learning 4.4.1; Lawson & Hanson's active set.
 *
 * @example fitNewton(design, { penalty: 4, nonNegative: true }).coefficients
 */
export function fitNewton(design: Design, options: FitOptions): LogisticFit {
  const size = design.columns.length + 1;
  const held = new Set(options.nonNegative && options.start ? heldIn(options.start) : []);
  let state = evaluate(design, startValues(design, size, options.start), options.penalty);
  let converged = false;
  for (let i = 0; i < maxIterations && !converged; i++) {
    const { gradient, information } = derivatives(design, state, options.penalty);
    const free = freeIndexes(size, held);
    const step = solve(information, gradient, free);
    const decrement = free.reduce((sum, j, k) => sum + (gradient[j] as number) * (step[k] as number), 0);
    if (decrement < tolerance) {
      const release = options.nonNegative ? toRelease(gradient, held) : null;
      if (release === null) converged = true;
      else held.delete(release);
    } else {
      state = advance(design, state, free, step, options, held);
    }
  }
  return {
    intercept: state.beta[0] as number,
    coefficients: Array.from(state.beta.subarray(1)),
    logLikelihood: logLikelihood(design, state.predictor),
    converged,
  };
}

/** Coefficients that an earlier fit left at 0; index 0 is the intercept. */
function heldIn({ coefficients }: LogisticFit): number[] {
  return coefficients.flatMap((coefficient, j) => (coefficient === 0 ? [j + 1] : []));
}

function startValues(design: Design, size: number, start: LogisticFit | undefined): Float64Array {
  if (start !== undefined) return Float64Array.from([start.intercept, ...start.coefficients]);
  const beta = new Float64Array(size);
  const n = design.n.reduce((sum, value) => sum + value, 0);
  const wins = design.wins.reduce((sum, value) => sum + value, 0);
  beta[0] = Math.log((wins + 0.5) / (n - wins + 0.5));
  return beta;
}

function evaluate(design: Design, beta: Float64Array, penalty: number): State {
  const predictor = linearPredictor(design, beta[0] as number, Array.from(beta.subarray(1)));
  const ridge = beta.subarray(1).reduce((sum, b) => sum + b * b, 0);
  return { beta, predictor, objective: logLikelihood(design, predictor) - (penalty / 2) * ridge };
}

/** Gradient and negative Hessian of the penalised log-likelihood; index 0 is the intercept. */
function derivatives(design: Design, state: State, penalty: number) {
  const rows = design.n.length;
  const residual = new Float64Array(rows);
  const weight = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const p = sigmoid(state.predictor[i] as number);
    residual[i] = (design.wins[i] as number) - (design.n[i] as number) * p;
    weight[i] = (design.n[i] as number) * p * (1 - p);
  }
  const columns = [new Float64Array(rows).fill(1), ...design.columns];
  const information = weightedCrossProduct(columns, weight);
  const gradient = columns.map((column) => dot(column, residual));
  for (let j = 1; j < columns.length; j++) {
    information.set(j, j, information.get(j, j) + penalty);
    gradient[j] = (gradient[j] as number) - penalty * (state.beta[j] as number);
  }
  return { gradient, information };
}

function freeIndexes(size: number, held: ReadonlySet<number>): number[] {
  return Array.from({ length: size }, (_, j) => j).filter((j) => !held.has(j));
}

function solve(information: Matrix, gradient: readonly number[], free: number[]): number[] {
  const part = new Matrix(information.selection(free, free).to2DArray());
  for (let j = 0; j < free.length; j++) part.set(j, j, part.get(j, j) + 1e-9);
  const right = Matrix.columnVector(free.map((j) => gradient[j] as number));
  return new CholeskyDecomposition(part).solve(right).to1DArray();
}

/** Goes as far as no coefficient turns negative, then halves until the objective rises; a coefficient that comes to 0 is held. */
function advance(
  design: Design,
  state: State,
  free: number[],
  step: number[],
  options: FitOptions,
  held: Set<number>,
): State {
  const room = free.map((j, k) =>
    roomOf(state.beta[j] as number, step[k] as number, options.nonNegative && j > 0),
  );
  const furthest = Math.min(1, ...room);
  for (let length = furthest; length > 1e-10; length /= 2) {
    const beta = state.beta.slice();
    free.forEach((j, k) => {
      beta[j] = room[k] === length ? 0 : (beta[j] as number) + length * (step[k] as number);
    });
    const candidate = evaluate(design, beta, options.penalty);
    if (candidate.objective < state.objective - 1e-13 * Math.abs(state.objective)) continue;
    for (const [k, j] of free.entries()) if (room[k] === length) held.add(j);
    return candidate;
  }
  for (const [k, j] of free.entries()) if (room[k] === 0) held.add(j);
  return state;
}

/** The share of its step that a coefficient can go before it turns negative. */
function roomOf(coefficient: number, step: number, bounded: boolean): number {
  return bounded && step < 0 ? Math.max(0, coefficient) / -step : Number.POSITIVE_INFINITY;
}

function toRelease(gradient: readonly number[], held: ReadonlySet<number>): number | null {
  let best: number | null = null;
  for (const j of held) {
    const slope = gradient[j] as number;
    if (slope > 1e-7 && (best === null || slope > (gradient[best] as number))) best = j;
  }
  return best;
}
