import { sigmoid } from "../fit/design.ts";
import { roundTo } from "../round-to.ts";
import type { WholePoints } from "./whole-points.ts";

/** Probability for 0, 1, 2 … points, to six decimals: a table, so that every engine gives the same number. */
export function probabilityTable({
  most,
  intercept,
  scale,
}: Pick<WholePoints, "most" | "intercept" | "scale">): number[] {
  return Array.from({ length: most + 1 }, (_, total) => roundTo(sigmoid(intercept + total / scale), 6));
}
