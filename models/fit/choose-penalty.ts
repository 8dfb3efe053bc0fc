import type { LogisticFit } from "./design.ts";
import { type Fold, outOfFold, outOfFoldLoss } from "./out-of-fold.ts";
import type { WeightOptions } from "./weights.ts";

const ridgePath = [150, 50, 15, 5, 1.5, 0.5];

/** The ridge penalty with the least mean log-loss on leads the fit did not see (never "one standard error"). */
export function choosePenalty(folds: readonly Fold[], options: Omit<WeightOptions, "penalty">): number {
  let starts: readonly LogisticFit[] | undefined;
  const losses = ridgePath.map((penalty) => {
    const unseen = outOfFold(folds, { ...options, penalty }, starts);
    starts = unseen.fits;
    return outOfFoldLoss(unseen);
  });
  return ridgePath[losses.indexOf(Math.min(...losses))] as number;
}
