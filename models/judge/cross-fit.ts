import { type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset } from "../patterns.ts";
import { type Predictions, predict } from "./predict.ts";
import type { Split } from "./splits.ts";

/**
 * Predicts every test pattern with a model that was learned, from mining to calibration, without it. Patterns in no test
 * part keep NaN.
 */
export function crossFit(patterns: Patterns, splits: readonly Split[], options: LearnOptions): Predictions {
  const empty = () => new Float64Array(patterns.n.length).fill(Number.NaN);
  const all = { logits: empty(), probabilities: empty(), fit: empty(), engagement: empty() };
  for (const { train, test } of splits) {
    const part = predict(learn(subset(patterns, train), options), subset(patterns, test));
    test.forEach((position, k) => {
      for (const key of Object.keys(all) as (keyof Predictions)[])
        all[key][position] = part[key][k] as number;
    });
  }
  return all;
}
