import type { Result } from "../result-schema.ts";
import { percent } from "./number-text.ts";

type Gap = Result["gaps"][number];

/** More than this and people would not know where to begin. */
const mostNamed = 3;

/**
 * What the dearest gaps cost, in sentences that say what filling them would bring.
 *
 * @example gapSentences(result.gaps)[0]; // "seniority is empty for 10.7% of the leads; were it never empty, the score would tell about 1.7% more."
 */
export function gapSentences(gaps: readonly Gap[]): string[] {
  const dear = gaps.filter(({ share_of_told }) => share_of_told !== null);
  const named = dear
    .slice(0, mostNamed)
    .map(
      ({ input, empty, share_of_told }) =>
        `${input} is empty for ${percent(empty)} of the leads; were it never empty, the score would tell about ${percent(share_of_told ?? 0)} more.`,
    );
  const none =
    dear.length === gaps.length
      ? []
      : [
          `Of ${gaps
            .filter(({ share_of_told }) => share_of_told === null)
            .map(({ input }) => input)
            .join(
              ", ",
            )} the values that are there tell nothing measurable beyond being there: more of the same kind would not sharpen the score.`,
        ];
  return [...named, ...none, assumption];
}

const assumption =
  "Taken for granted: leads without a value differ from each other as those with one do. “Tell more” is measured on leads that the score had not seen.";
