import type { Validation } from "../result-schema.ts";
import { counted, decimal, percent, whole } from "./number-text.ts";

/**
 * What the validation found, in sentences that need no statistics: one for each figure that could be measured.
 *
 * @example validationSentences(result.validation)[0]; // "Take one winner and one other lead: the score …"
 */
export function validationSentences(validation: Validation): string[] {
  const sentences = [ordering, promised, spread, gain, topTenth].map((sentence) => sentence(validation));
  return sentences.filter((sentence) => sentence !== null);
}

function ordering({ auc, auc_low, auc_high }: Validation): string | null {
  if (auc === null) return null;
  const range =
    auc_low === null || auc_high === null ? "" : ` (between ${hundred(auc_low)} and ${hundred(auc_high)})`;
  return `Take one winner and one other lead: the score puts the winner first ${hundred(auc)} times in 100${range}. A coin would manage 50.`;
}

function hundred(share: number): string {
  return whole(100 * share);
}

function promised(validation: Validation): string | null {
  const { expected_over_observed: ratio, wins } = validation;
  if (ratio === null) return null;
  const start = `It promised ${counted(Math.round(ratio * wins), "win")} and ${whole(wins)} came`;
  const outside = isOutside(1, validation.expected_over_observed_low, validation.expected_over_observed_high);
  if (!outside) return `${start}: a difference that chance explains.`;
  return `${start}: ${percent(Math.abs(ratio - 1))} too ${ratio > 1 ? "many" : "few"}, more than chance explains.`;
}

function spread(validation: Validation): string | null {
  const { calibration_slope: slope } = validation;
  if (slope === null) return null;
  const outside = isOutside(1, validation.calibration_slope_low, validation.calibration_slope_high);
  if (!outside) return "Good leads are as much better than poor ones as the score says.";
  return slope < 1
    ? "The score exaggerates: good and poor leads differ less than it says."
    : "The score is too cautious: good and poor leads differ more than it says.";
}

function gain({ log_loss, log_loss_base }: Validation): string | null {
  if (log_loss === null || log_loss_base === null || log_loss_base <= 0) return null;
  const part = 1 - log_loss / log_loss_base;
  return part > 0
    ? `Its probabilities are ${percent(part)} closer to what happened than giving every lead the same rate.`
    : "Its probabilities are no closer to what happened than giving every lead the same rate.";
}

function topTenth({ lift_top_tenth }: Validation): string | null {
  if (lift_top_tenth === null) return null;
  return `The best tenth of the leads converts ${decimal(lift_top_tenth, 1)} times as often as all leads.`;
}

function isOutside(value: number, low: number | null, high: number | null): boolean {
  return low !== null && high !== null && (value < low || value > high);
}
