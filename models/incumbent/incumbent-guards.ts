import {
  calibrationGuards,
  type Guard,
  type LabelFacts,
  labelGuards,
  minEvents,
  tooGood,
} from "../judge/guards.ts";
import type { Judgement } from "../judge/validate.ts";
import type { JudgedPoints } from "./judge-points.ts";

/**
 * The guards that a score made by hand can be asked: of the leads, of what it reads, and of how right it was. None of those about
 * learning: nothing was learned.
 *
 * @param reads whether what the score reads was known at the handoff: columnsGuard() or historyGuard().
 */
export function incumbentGuards(
  facts: LabelFacts,
  reads: Guard,
  { crossValidation, outOfTime }: JudgedPoints,
): readonly Guard[] {
  return [
    size(facts),
    ...labelGuards(facts),
    reads,
    signal(crossValidation),
    leakage(crossValidation),
    ...calibrationGuards(outOfTime ?? crossValidation),
  ];
}

function size({ mature, matureWins }: LabelFacts): Guard {
  return {
    id: "size",
    pass: Math.min(matureWins, mature - matureWins) >= minEvents,
    measured: `${matureWins} wins and ${mature - matureWins} others among ${mature} leads that may be judged`,
    limit: `at least ${minEvents} of each`,
    advice: "Export a longer history, or wait for more wins; below this the figures are chance.",
  };
}

function signal({ auc }: Judgement): Guard {
  return {
    id: "signal",
    pass: auc === null ? null : auc.low > 0.5,
    measured: aucText(auc),
    limit: "an AUC whose interval lies above 0.5",
    advice: "This score does not tell winners from the rest: calibrate another and compare.",
  };
}

function leakage({ auc }: Judgement): Guard {
  return {
    id: "leakage",
    pass: auc === null ? null : auc.auc < tooGood,
    measured: aucText(auc),
    limit: `an AUC below ${tooGood}`,
    advice: "Too good to be true: the score, or something that it reads, goes on changing as the deal does.",
  };
}

function aucText(auc: Judgement["auc"]): string {
  if (auc === null) return "too few wins to say";
  return `AUC ${auc.auc.toFixed(3)} (${auc.low.toFixed(3)} to ${auc.high.toFixed(3)})`;
}
