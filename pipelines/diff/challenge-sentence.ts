import type { ChallengeVerdict } from "../../models/judge/challenge-verdict.ts";
import { counted, decimal } from "../report/document/number-text.ts";
import type { Result } from "../report/result-schema.ts";

type Compared = NonNullable<Result["change"]>["compared"];

/**
 * Whether to promote, and why, for people who agree on it.
 *
 * @param problem why the model in force could not score these leads; null where it did.
 */
export function challengeSentence(
  before: string,
  verdict: ChallengeVerdict,
  compared: Compared,
  problem: string | null,
): string {
  if (problem !== null) return `${before} can't be compared with this one: ${problem}.`;
  if (compared === null)
    return `Whether this is better than ${before} can't be told yet: too few leads came after what ${before} was learned from and have had time to win. Promote it only for what the rules say.`;
  const { leads, wins, gain, gain_low, gain_high } = compared;
  const figures = ` (log-loss ${decimal(Math.abs(gain), 4)} ${gain < 0 ? "higher" : "lower"} per lead, 95% interval of the gain ${decimal(gain_low, 4)} to ${decimal(gain_high, 4)})`;
  const won = wins === null ? "" : `${wins} of which won, `;
  const seen = `On ${counted(leads, "lead")} that neither had seen, ${won}`;
  return `${seen}${words(before, verdict)}${figures}.`;
}

function words(before: string, verdict: ChallengeVerdict): string {
  switch (verdict) {
    case "better":
      return `this one was more right than ${before}, beyond chance: promote it`;
    case "better, but moves many":
      return `this one was more right than ${before}, beyond chance, but most leads get another grade: agree with sales before you promote it`;
    case "worse":
      return `this one was less right than ${before}, beyond chance: keep ${before}`;
    default:
      return `this one was neither clearly more nor less right than ${before}: keep ${before}, unless its rules speak for a change`;
  }
}
