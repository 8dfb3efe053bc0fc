import type { Matrix } from "ml-matrix";
import { cholesky, type Symmetric, solveCholesky } from "./cholesky.ts";
import { sigmoid, softplus } from "./design.ts";
import { columnSums, crossProduct, logOdds, type PieceDesign, width } from "./piece-design.ts";

export interface EffectsFit {
  /** The intercept, then one effect per piece of each trait, on the scale of log-odds. */
  readonly effects: Float64Array;
  /** Log-odds per row. */
  readonly logOdds: Float64Array;
  /** Negative second derivatives of the penalised log-likelihood. */
  readonly information: Symmetric;
  /** Σ w·ln p + (n−w)·ln(1−p), without the penalty. */
  readonly logLikelihood: number;
  readonly converged: boolean;
}

export interface EffectsOptions {
  /** Per trait, the matrix P of its penalty ½βᵀPβ. */
  readonly penalties: readonly Matrix[];
  /** Effects to begin from. */
  readonly start?: Float64Array | undefined;
  /** Newton's decrement (about twice the log-likelihood left to gain) at which to stop. */
  readonly tolerance?: number;
  /** The most steps to take; of the last one the information is that of the place it began from. */
  readonly steps?: number;
}

const mostSteps = 50;
/** Columns of a trait sum to the intercept's: without it an unpenalised trait has no single solution. */
const jitter = 1e-8;

interface State {
  readonly effects: Float64Array;
  readonly logOdds: Float64Array;
  readonly logLikelihood: number;
  readonly objective: number;
}

/**
 * Penalised logistic regression with one effect per piece of each trait, by Newton's method with step halving. Rows are counted
 * leads; wins may be fractions, so that probabilities can be fitted as well.
 *
 * Source: Hastie, Tibshirani, Friedman, Elements of Statistical Learning, 4.4.1 and 5.6.
 *
 * @example fitEffects(design, { penalties: pieces.map((trait) => roughness(trait).mul(10)) }).effects
 */
export function fitEffects(design: PieceDesign, options: EffectsOptions): EffectsFit {
  const { steps = mostSteps, tolerance = 1e-9 } = options;
  let state = stateAt(design, options, options.start ?? startEffects(design));
  for (let step = 1; ; step++) {
    const { gradient, information } = derivatives(design, options, state);
    const move = solveCholesky(cholesky(information), gradient);
    const decrement = move.reduce((sum, value, j) => sum + value * (gradient[j] as number), 0);
    const converged = decrement < tolerance;
    const next = converged ? null : advance(design, options, state, move);
    if (next === null || step === steps) return { ...(next ?? state), information, converged };
    state = next;
  }
}

function startEffects(design: PieceDesign): Float64Array {
  const effects = new Float64Array(width(design));
  const [n, wins] = [design.n, design.wins].map((values) => values.reduce((sum, value) => sum + value, 0));
  effects[0] = Math.log(((wins as number) + 0.5) / ((n as number) - (wins as number) + 0.5));
  return effects;
}

function stateAt(design: PieceDesign, { penalties }: EffectsOptions, effects: Float64Array): State {
  const predicted = logOdds(design, effects);
  const logLikelihood = predicted.reduce(
    (sum, x, i) => sum + (design.wins[i] as number) * x - (design.n[i] as number) * softplus(x),
    0,
  );
  const pull = penaltyGradient(design, penalties, effects);
  const penalty = pull.reduce((sum, value, j) => sum + value * (effects[j] as number), 0) / 2;
  return { effects, logOdds: predicted, logLikelihood, objective: logLikelihood - penalty };
}

/** Pβ, with 0 for the intercept. */
function penaltyGradient(
  { starts }: PieceDesign,
  penalties: readonly Matrix[],
  effects: Float64Array,
): Float64Array {
  const pull = new Float64Array(effects.length);
  penalties.forEach((penalty, t) => {
    const from = starts[t] as number;
    for (let i = 0; i < penalty.rows; i++) {
      let sum = 0;
      for (let j = 0; j < penalty.columns; j++) sum += penalty.get(i, j) * (effects[from + j] as number);
      pull[from + i] = sum;
    }
  });
  return pull;
}

function derivatives(design: PieceDesign, { penalties }: EffectsOptions, state: State) {
  const p = state.logOdds.map(sigmoid);
  const residual = p.map((value, i) => (design.wins[i] as number) - (design.n[i] as number) * value);
  const weight = p.map((value, i) => (design.n[i] as number) * value * (1 - value));
  const pull = penaltyGradient(design, penalties, state.effects);
  const gradient = columnSums(design, residual).map((value, j) => value - (pull[j] as number));
  return {
    gradient,
    information: penalised(crossProduct(design, weight), design, penalties),
  };
}

function penalised(information: Symmetric, { starts }: PieceDesign, penalties: readonly Matrix[]): Symmetric {
  const { size, values } = information;
  const add = (row: number, column: number, value: number) => {
    values[row * size + column] = (values[row * size + column] as number) + value;
  };
  penalties.forEach((penalty, t) => {
    const from = starts[t] as number;
    for (let i = 0; i < penalty.rows; i++)
      for (let j = 0; j <= i; j++) add(from + i, from + j, penalty.get(i, j));
  });
  for (let j = 1; j < size; j++) add(j, j, jitter);
  return information;
}

/** Halves the step until the penalised log-likelihood does not fall; null where no step is left to take. */
function advance(
  design: PieceDesign,
  options: EffectsOptions,
  state: State,
  move: Float64Array,
): State | null {
  const least = state.objective - 1e-12 * Math.abs(state.objective);
  for (let length = 1; length > 1e-8; length /= 2) {
    const next = stateAt(
      design,
      options,
      state.effects.map((effect, j) => effect + length * (move[j] as number)),
    );
    if (next.objective >= least) return next;
  }
  return null;
}
