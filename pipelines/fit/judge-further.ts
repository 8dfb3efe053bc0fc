import type { Judged } from "../../models/judge/judge-model.ts";
import {
  type LearningCurve,
  learnedFromAll,
  learningCurve,
  smallerShares,
} from "../../models/judge/learning-curve.ts";
import { predict } from "../../models/judge/predict.ts";
import { type Released, rightness } from "../../models/judge/repetition.ts";
import { type FrontierPoint, frontierSettings, ruleFrontier } from "../../models/judge/rule-frontier.ts";
import { type Stability, stability } from "../../models/judge/stability.ts";
import { unseenFigures } from "../../models/judge/unseen-figures.ts";
import type { Learned, LearnOptions } from "../../models/learn.ts";
import { type Patterns, totals } from "../../models/patterns.ts";
import type { Crew } from "./workers/crew.ts";

/** The model whose judgement goes further. */
export interface Subject {
  readonly patterns: Patterns;
  readonly learned: Learned;
  readonly options: LearnOptions;
}

export interface OtherWays {
  /** What more leads would bring. */
  readonly learningCurve: LearningCurve;
  /** What fewer rules and coarser points would cost. */
  readonly frontier: readonly FrontierPoint[];
}

/** Says that one more of so many learnings is done. */
type Tick = () => void;

/** Judges the model and, at the same time, what would have come of other settings and of fewer leads; null where nothing can be repeated. */
export async function judgeWays(
  crew: Crew,
  { patterns, learned, options }: Subject,
): Promise<{ judged: Judged; ways: OtherWays | null }> {
  const judging = crew.do("judge", { learned, options });
  if (!isRepeatable(learned, options)) return { judged: await judging, ways: null };
  const settings = frontierSettings(options);
  const [judged, parts, others] = await Promise.all([
    judging,
    Promise.all(smallerShares.map((share) => crew.do("part", { options, share }))),
    crew.do("settings", { settings }),
  ]);
  const { logits } = judged.unseen;
  return {
    judged,
    ways: {
      learningCurve: learningCurve([...parts, learnedFromAll(patterns, logits)], totals(patterns).wins),
      frontier: ruleFrontier(
        { ...unseenFigures(patterns, logits), options },
        others.map((figures, k) => ({ ...figures, options: settings[k] as LearnOptions })),
      ),
    },
  };
}

/**
 * Repeats the whole pipeline on random halves of the leads.
 *
 * @param repetitions how often; null comes of 0, of a model without rules, and of the gradient solver.
 */
export async function judgeStability(
  crew: Crew,
  { patterns, learned, options }: Subject,
  grades: Released["grades"],
  repetitions: number,
  tick: Tick,
): Promise<Stability | null> {
  if (repetitions === 0 || !isRepeatable(learned, options)) return null;
  const released = { points: learned.points, borrowed: learned.borrowed, grades };
  const repeated = Array.from({ length: repetitions }, async (_, number) => {
    const done = await crew.do("repetition", { options, released, number });
    tick();
    return done;
  });
  const apparent = rightness(patterns, predict(learned, patterns).logits);
  return stability(patterns, apparent, await Promise.all(repeated));
}

/** Without a rule there is nothing to repeat; and the gradient solver may stop on some draw of the leads, which must not stop the rest. */
function isRepeatable({ points }: Learned, { solver }: LearnOptions): boolean {
  return solver === "newton" && points.traits.length + points.pairs.length > 0;
}
