import type { Judgement } from "../judge/validate.ts";
import { roundTo } from "../round-to.ts";
import type { ScoringModel } from "../scoring-model.ts";

/** The few figures that a release carries, to four decimals. */
export function toFigures(method: string, judgement: Judgement): Omit<ScoringModel["figures"], "groups"> {
  const round = (value: number | undefined | null) =>
    value === undefined || value === null ? null : roundTo(value, 4);
  return {
    method,
    n: judgement.n,
    wins: judgement.wins,
    auc: round(judgement.auc?.auc),
    log_loss: round(judgement.logLoss),
    calibration_slope: round(judgement.slope?.slope),
    expected_over_observed: round(judgement.expectedOverObserved?.ratio),
  };
}
