import type { Guard } from "../judge/guards.ts";
import type { ColumnEvidence } from "../mine/leak-gates.ts";

const maxGaps = 0.01;

/** Whether a score that a system keeps is known as of the handoff: scores go on rising afterwards, most of all for leads that win. */
export function historyGuard(score: ColumnEvidence): Guard {
  return {
    id: "score-history",
    pass: score.hasHandoffDates ? isComplete(score) : null,
    measured: measured(score),
    limit: `a history of the score that ends at its value of today, but for ${100 * maxGaps}% of leads`,
    advice:
      "The score of today may know what came after the handoff, and look better than it is: export the history of its column too.",
  };
}

function isComplete({ leadsWithHistory, leadsWithGaps }: ColumnEvidence): boolean {
  return leadsWithHistory > 0 && leadsWithGaps / leadsWithHistory <= maxGaps;
}

function measured(score: ColumnEvidence): string {
  if (!score.hasHandoffDates) return "the leads carry no dates: the score is the one in the export";
  if (score.leadsWithHistory === 0)
    return "no history of the score: the one of today stands for the one at the handoff";
  if (!isComplete(score))
    return `its history has gaps in ${score.leadsWithGaps} of ${score.leadsWithHistory} leads`;
  return `taken as of the handoff: later changes of ${score.changedAfterHandoff} leads are undone`;
}
