import { type BuiltModel, buildModel } from "../../models/build-model.ts";
import { allGrades } from "../../models/grade/classes.ts";
import type { GapCost } from "../../models/judge/gap-costs.ts";
import type { Judged } from "../../models/judge/judge-model.ts";
import type { Stability } from "../../models/judge/stability.ts";
import { type Learned, learn } from "../../models/learn.ts";
import { type Patterns, totals, withTraits } from "../../models/patterns.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import type { Progress } from "../progress.ts";
import { judgeStability, judgeWays, type OtherWays, type Subject } from "./judge-further.ts";
import { learnOptions } from "./learn-options.ts";
import { noContrast } from "./no-contrast.ts";
import { unfit } from "./unfit.ts";
import { type Crew, openCrew } from "./workers/crew.ts";

export interface Fitted {
  /** The patterns with the traits that were candidates: none where there are too few wins to learn from. */
  readonly patterns: Patterns;
  readonly learned: Learned;
  readonly judged: Judged;
  readonly built: BuiltModel;
  /** What empty values of each trait with rules cost, by its position. */
  readonly gaps: ReadonlyMap<number, GapCost>;
  /** What more leads would bring and what simplicity costs; null without rules, and with the gradient solver. */
  readonly ways: OtherWays | null;
  /** What random halves of the leads make of it; null there as well, and where no repetitions are wanted. */
  readonly stability: Stability | null;
}

export interface FitConditions {
  /** The model in force, whose grade cuts stay where they hold; null for the first one. */
  readonly inForce: Pick<ScoringModel, "grades" | "scale"> | null;
  readonly threads: number;
  readonly progress: Progress;
}

const fewestToLearn = 40;

/**
 * Stages 5 to 8: learn points from the patterns, judge them on leads they were not learned from, cut grades, and repeat it all on
 * random halves of them. With fewer than 40 wins (or losses) nothing is learned and the base rate stands for all; the size guard then
 * refuses the release. The number of threads does not change the result.
 */
export async function fitModel(all: Patterns, config: Config, conditions: FitConditions): Promise<Fitted> {
  const { n, wins } = totals(all);
  if (wins < 2 || n - wins < 2) throw noContrast(n, wins);
  const patterns = Math.min(wins, n - wins) < fewestToLearn ? withTraits(all, []) : all;
  const crew = openCrew(patterns, conditions.threads);
  try {
    return await fitWith(crew, patterns, config, conditions);
  } catch (error) {
    throw config.solver === "gradient" && !(error instanceof InputError) ? unfit(error as Error) : error;
  } finally {
    await crew.close();
  }
}

async function fitWith(
  crew: Crew,
  patterns: Patterns,
  config: Config,
  { progress, inForce }: FitConditions,
): Promise<Fitted> {
  const options = learnOptions(config);
  const learned = learn(patterns, options);
  const subject: Subject = { patterns, learned, options };
  const [{ judged, ways }, gaps] = await Promise.all([
    judgeWays(crew, subject),
    crew.do("gaps", { learned }),
  ]);
  const built = buildModel(patterns, learned, judged.unseen, config.grades, inForce);
  requirePossibleGrades(config, built);
  const { repetitions } = config.validation;
  const tick = ticking(progress, repetitions, totals(patterns).n);
  const stability = await judgeStability(crew, subject, built.grades, repetitions, tick);
  return { patterns, learned, judged, built, gaps, ways, stability };
}

/** Tells how many of the repetitions are done. */
function ticking(progress: Progress, repetitions: number, leads: number): () => void {
  const text = "Repeating it on random halves of the leads";
  let done = 0;
  progress.part(text, 0, 0);
  return () => {
    done += 1;
    progress.part(text, done / repetitions, done * leads);
  };
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
