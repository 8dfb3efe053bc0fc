import { type GapCost, gapCosts } from "../../../models/judge/gap-costs.ts";
import { type Judged, judgeModel } from "../../../models/judge/judge-model.ts";
import { type CurvePoint, learnFromPart } from "../../../models/judge/learning-curve.ts";
import { type Released, type Repetition, repeatOnHalf } from "../../../models/judge/repetition.ts";
import { judgeSettings } from "../../../models/judge/rule-frontier.ts";
import type { UnseenFigures } from "../../../models/judge/unseen-figures.ts";
import type { Learned, LearnOptions } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";

/** What can be done in any thread: what is asked for and what comes out are plain data. */
interface Work {
  readonly judge: { asked: { learned: Learned; options: LearnOptions }; done: Judged };
  readonly gaps: { asked: { learned: Learned }; done: ReadonlyMap<number, GapCost> };
  readonly settings: { asked: { settings: readonly LearnOptions[] }; done: readonly UnseenFigures[] };
  readonly part: { asked: { options: LearnOptions; share: number }; done: CurvePoint };
  readonly repetition: {
    asked: { options: LearnOptions; released: Released; number: number };
    done: Repetition;
  };
}

export type TaskName = keyof Work;
export type Asked<Name extends TaskName> = Work[Name]["asked"];
export type Done<Name extends TaskName> = Work[Name]["done"];

const tasks: { readonly [Name in TaskName]: (patterns: Patterns, asked: Asked<Name>) => Done<Name> } = {
  judge: (patterns, { learned, options }) => judgeModel(patterns, learned, options),
  gaps: (patterns, { learned }) => gapCosts(patterns, learned),
  settings: (patterns, { settings }) => judgeSettings(patterns, settings),
  part: (patterns, { options, share }) => learnFromPart(patterns, options, share),
  repetition: (patterns, { released, options, number }) => repeatOnHalf(patterns, released, options, number),
};

/** Does one task on the patterns; what comes out depends on nothing else. */
export function perform<Name extends TaskName>(
  patterns: Patterns,
  name: Name,
  asked: Asked<Name>,
): Done<Name> {
  return tasks[name](patterns, asked);
}
