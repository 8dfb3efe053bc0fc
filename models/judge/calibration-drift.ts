import { sigmoid } from "../fit/design.ts";
import { chiSquareUpperTail } from "../stats/chi-square-upper-tail.ts";
import type { Numbers } from "../stats/numbers.ts";
import { calibrationLine } from "./calibration-line.ts";
import { logLoss } from "./log-loss.ts";

/** What would have to change for predictions to be right again. */
export interface CalibrationDrift {
  readonly mend: "nothing" | "intercept" | "intercept and slope";
  /** By how much the log-odds of all leads should move, the slope held at 1. */
  readonly shift: number;
  readonly slope: number;
  /** That predictions are right as they are; that moving all of them alike would do. */
  readonly pAsTheyAre: number;
  readonly pShifted: number;
}

const level = 0.05;

/**
 * Whether a score's probabilities still hold on later leads, and the least that would mend them: first it is asked whether a line of their
 * own (intercept and slope) describes the outcomes better than chance allows; only if so, whether an intercept alone would do. Tested as a
 * closed sequence of likelihood ratios at 5%, so that a score that holds is touched in 5% of cases at most.
 *
 * Source: Vergouwe et al., "A closed testing procedure to select an appropriate method for updating prediction models", Statistics in
 * Medicine 36 (2017).
 *
 * @param logits per row, finite; wins and n: leads won and leads per row.
 * @throws RangeError without wins or losses, or where a threshold on the logit parts them.
 */
export function calibrationDrift(logits: Numbers, wins: Numbers, n: Numbers): CalibrationDrift {
  const { intercept, slope, inTheLarge } = calibrationLine(logits, wins, n);
  const leads = Array.from(n).reduce((sum, own) => sum + own, 0);
  const deviance = (a: number, b: number) =>
    2 *
    leads *
    logLoss(
      Array.from(logits, (logit) => sigmoid(a + b * logit)),
      wins,
      n,
    );
  const fitted = deviance(intercept, slope);
  const pAsTheyAre = chiSquareUpperTail(Math.max(0, deviance(0, 1) - fitted), 2);
  const pShifted = chiSquareUpperTail(Math.max(0, deviance(inTheLarge, 1) - fitted), 1);
  return { mend: mendOf(pAsTheyAre, pShifted), shift: inTheLarge, slope, pAsTheyAre, pShifted };
}

function mendOf(pAsTheyAre: number, pShifted: number): CalibrationDrift["mend"] {
  if (pAsTheyAre >= level) return "nothing";
  return pShifted >= level ? "intercept" : "intercept and slope";
}
