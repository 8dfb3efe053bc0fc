import type { ScoredGuesses } from "../../../models/judge/guesses.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { RightnessReport } from "./backtest-schema.ts";

/** How right scores were, in the words of the published schema; null all over where nothing was scored. */
export function rightnessReport(scored: ScoredGuesses | null): RightnessReport {
  const { auc, logLoss, slope, expectedOverObserved } = scored?.judgement ?? {};
  return {
    auc: rounded(auc?.auc),
    auc_low: rounded(auc?.low),
    auc_high: rounded(auc?.high),
    log_loss: rounded(logLoss),
    log_loss_base: rounded(scored?.logLossKnownBase),
    calibration_slope: rounded(slope?.slope),
    calibration_slope_low: rounded(slope?.low),
    calibration_slope_high: rounded(slope?.high),
    expected_over_observed: rounded(expectedOverObserved?.ratio),
    expected_over_observed_low: rounded(expectedOverObserved?.low),
    expected_over_observed_high: rounded(expectedOverObserved?.high),
  };
}

/** Four decimals, as all figures of results. */
export function rounded(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : roundTo(value, 4);
}
