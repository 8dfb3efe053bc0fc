import { toFigures } from "../../../models/emit/figures.ts";
import { type Judgement, nothingJudged } from "../../../models/judge/validate.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { Validation } from "../result-schema.ts";

/** A judgement as the report shows it. Without a rule there is no score, and nothing to say of how right it is. */
export function validationResult(method: string, measured: Judgement, hasScore: boolean): Validation {
  const judgement = hasScore ? measured : { ...nothingJudged, n: measured.n, wins: measured.wins };
  const { n, wins, auc, slope, expectedOverObserved } = judgement;
  return {
    ...toFigures(method, judgement),
    base_rate: n === 0 ? 0 : roundTo(wins / n, 4),
    auc_low: rounded(auc?.low),
    auc_high: rounded(auc?.high),
    log_loss_base: rounded(judgement.logLossBase),
    brier: rounded(judgement.brier),
    calibration_slope_low: rounded(slope?.low),
    calibration_slope_high: rounded(slope?.high),
    expected_over_observed_low: rounded(expectedOverObserved?.low),
    expected_over_observed_high: rounded(expectedOverObserved?.high),
    lift_top_tenth: rounded(judgement.liftTopTenth),
  };
}

function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : roundTo(value, 4);
}
