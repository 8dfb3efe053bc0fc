import { type BuiltModel, buildModel } from "../../models/build-model.ts";
import { fitGradient } from "../../models/fit/gradient.ts";
import { fitNewton } from "../../models/fit/newton.ts";
import { allGrades } from "../../models/grade/classes.ts";
import { type Judged, judgeModel } from "../../models/judge/judge-model.ts";
import { type Learned, type LearnOptions, learn } from "../../models/learn.ts";
import { type Patterns, totals, withTraits } from "../../models/patterns.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";

export interface Fitted {
  /** The patterns with the traits that were candidates: none where there are too few wins to learn from. */
  readonly patterns: Patterns;
  readonly learned: Learned;
  readonly judged: Judged;
  readonly built: BuiltModel;
}

const fewestToLearn = 40;

/**
 * Stages 5 to 8: learn points from the patterns, judge them on leads they were not learned from, cut grades. With fewer than 40
 * wins (or losses) nothing is learned and the base rate stands for all; the size guard then refuses the release.
 */
export function fitModel(all: Patterns, config: Config): Fitted {
  const { n, wins } = totals(all);
  if (wins < 2 || n - wins < 2) throw noContrast(n, wins);
  const patterns = Math.min(wins, n - wins) < fewestToLearn ? withTraits(all, []) : all;
  const options = learnOptions(config);
  const { learned, judged } = learnAndJudge(patterns, options);
  const built = buildModel(patterns, learned, judged.unseen, config.grades);
  requirePossibleGrades(config, built);
  return { patterns, learned, judged, built };
}

/** The gradient solver stops where columns depend on each other or do not converge; Newton's ridge knows no such case. */
function learnAndJudge(patterns: Patterns, options: LearnOptions): Pick<Fitted, "learned" | "judged"> {
  try {
    const learned = learn(patterns, options);
    return { learned, judged: judgeModel(patterns, learned, options) };
  } catch (error) {
    if (options.penalised) throw error;
    throw new InputError({
      at: "solver",
      problem: `the gradient solver can't fit these traits (${(error as Error).message})`,
      mend: 'Use "solver": "newton".',
    });
  }
}

/** Classes made of grades that this model can't give would make every lead medium in silence. */
function requirePossibleGrades({ grades }: Config, { grades: cuts }: BuiltModel): void {
  if (grades === undefined) return;
  const possible = allGrades(cuts.fit, cuts.engagement);
  const none = (["high", "low"] as const).find(
    (name) => !grades[name].some((grade) => possible.includes(grade)),
  );
  if (none === undefined) return;
  throw new InputError({
    at: `grades.${none}`,
    problem: `none of these grades occurs: this calibration cuts ${possible.join(", ")}`,
    mend: "Name some of those, or leave grades out to have them sorted by expected conversion.",
  });
}

function learnOptions(config: Config): LearnOptions {
  const penalised = config.solver === "newton";
  return { solver: penalised ? fitNewton : fitGradient, penalised, maxPoints: config.points.max };
}

function noContrast(n: number, wins: number): InputError {
  return new InputError({
    at: "outcome",
    problem: `of ${n} leads that may be judged ${wins} were won; there must be some of both`,
    mend: "Check outcome.won, the columns mapped to won_at and is_won, and that the exports reach back far enough.",
  });
}
