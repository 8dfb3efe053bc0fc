import type { Challenge } from "./challenge.ts";

/** `can't be told` where too few leads are new to both models. */
export type ChallengeVerdict =
  | "better"
  | "worse"
  | "no clear difference"
  | "better, but moves many"
  | "can't be told";

/** Above this share of judged leads with another grade, sales meets another score than the one they agreed on. */
const mostMoved = 0.5;

/**
 * Whether a challenger should take the place of the model in force: only where its gain is beyond chance, and most leads keep their
 * grade.
 *
 * @param moved share of the judged leads that get another grade.
 */
export function challengeVerdict(challenge: Challenge | null, moved: number): ChallengeVerdict {
  if (challenge === null) return "can't be told";
  const { low, high } = challenge.interval;
  if (high < 0) return "worse";
  if (low <= 0) return "no clear difference";
  return moved > mostMoved ? "better, but moves many" : "better";
}
