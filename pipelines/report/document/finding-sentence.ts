import type { Result } from "../result-schema.ts";
import { percent, signed, whole } from "./number-text.ts";

type Finding = Result["lessons"]["findings"][number];

/**
 * A finding in plain words: the shares, what the score does about the trait today, and what could be mended.
 *
 * @example findingSentence(finding); // "34% of the 147 leads that came back with this reason, against 20% of …"
 */
export function findingSentence(finding: Finding): string {
  const shares = `${percent(finding.share)} of the ${whole(finding.of)} leads that came back with this reason, against ${percent(finding.other_share)} of the ${whole(finding.other_of)} with another one.`;
  return `${shares} ${pointsText(finding)}: ${finding.proposal}.`;
}

function pointsText({ column, points_low: low, points_high: high }: Finding): string {
  if (low === null || high === null) return `The score has no rule on ${column} itself`;
  if (low === high && low === 0) return "The score gives no points for it and takes none off";
  if (low === high && low < 0) return `The score already takes ${points(-low)} off`;
  if (low === high) return `The score gives ${points(low)} for it`;
  return `The score gives ${signed(low, 0)} to ${signed(high, 0)} points, depending on the value`;
}

function points(count: number): string {
  return count === 1 ? "1 point" : `${whole(count)} points`;
}
