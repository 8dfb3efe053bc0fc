import type { Patterns } from "../patterns.ts";
import { sigmoid } from "./design.ts";

/**
 * What to add to some log-odds so that expected and actual wins are the same.
 *
 * @param logits log-odds per pattern.
 * @example levelOf({ n: [100], wins: [50] }, [1]); // -1
 */
export function levelOf({ n, wins }: Pick<Patterns, "n" | "wins">, logits: Float64Array): number {
  let level = 0;
  for (let step = 0; step < 100; step++) {
    let [missing, slope] = [0, 0];
    logits.forEach((logit, i) => {
      const p = sigmoid(level + logit);
      missing += (wins[i] as number) - (n[i] as number) * p;
      slope += (n[i] as number) * p * (1 - p);
    });
    const move = Math.max(-2, Math.min(2, missing / slope));
    level += move;
    if (Math.abs(move) < 1e-12) break;
  }
  return level;
}
