import type { DeclaredClasses } from "./grade/classes.ts";
import { cutsInForce } from "./grade/cuts-in-force.ts";
import { classOf, cutGrades, type Grades, gradeOf } from "./grade/grades.ts";
import type { Predictions } from "./judge/predict.ts";
import type { Learned } from "./learn.ts";
import { type Patterns, type Side, sideOf, type Trait } from "./patterns.ts";
import { probabilityTable } from "./points/probability-table.ts";
import { type RuleEvidence, toRules } from "./points/rules.ts";
import { roundTo } from "./round-to.ts";
import type { ScoringModel } from "./scoring-model.ts";

/** Each pattern's score by models that never saw it, on the scale of the released points. */
interface UnseenScores {
  readonly probabilities: readonly number[];
  readonly points: readonly number[];
  readonly grades: readonly string[];
  readonly classes: readonly string[];
}

/** The parts of a release that follow from the fit. */
export interface BuiltModel {
  /** The traits that the rules ask for: the model's inputs. */
  readonly traits: readonly Trait[];
  /** Points that every lead starts with. */
  readonly start: ScoringModel["start"];
  readonly scale: NonNullable<ScoringModel["scale"]>;
  readonly evidence: readonly RuleEvidence[];
  readonly grades: Grades;
  readonly probability: readonly number[];
  readonly unseen: UnseenScores;
}

/**
 * Turns what was learned into rules, grades and a probability per point. Grades are cut on `unseen`: scores of leads
 * that the model behind them never saw; those of the model in force stay where they hold.
 */
export function buildModel(
  patterns: Patterns,
  learned: Learned,
  unseen: Predictions,
  declared: DeclaredClasses | undefined,
  inForce: Pick<ScoringModel, "grades" | "scale"> | null,
): BuiltModel {
  const scale = scaleOf(learned);
  const used = usedTraits(patterns, learned);
  const fit = equivalentPoints("fit", learned, unseen.fit);
  const engagement = equivalentPoints("engagement", learned, unseen.engagement);
  const probabilities = Array.from(unseen.probabilities, (probability) => roundTo(probability, 6));
  const hasEngagement = used.some((trait) => sideOf(trait) === "engagement");
  const { n, wins } = patterns;
  const grades = cutGrades(
    { fit, engagement, probabilities, n, wins },
    hasEngagement,
    declared,
    cutsInForce(inForce, scale),
  );
  const gradeOfRow = fit.map((points, i) => gradeOf(grades, points, engagement[i] as number));
  return {
    traits: used,
    start: learned.points.start,
    scale,
    evidence: toRules(learned.points, patterns),
    grades,
    probability: probabilityTable(learned.points),
    unseen: {
      probabilities,
      points: fit.map((points, i) => Math.min(learned.points.most, points + (engagement[i] as number))),
      grades: gradeOfRow,
      classes: gradeOfRow.map((grade) => classOf(grades, grade)),
    },
  };
}

function scaleOf({ points }: Learned): NonNullable<ScoringModel["scale"]> {
  const { fit, engagement } = points.mean;
  return {
    points_per_log_odds: roundTo(points.scale, 6),
    mean: { fit: roundTo(fit, 6), engagement: roundTo(engagement, 6) },
  };
}

/** What the log-odds of models on other scales would be in the released model's points. */
export function equivalentPoints(
  side: Side,
  { points }: Pick<Learned, "points">,
  aboveMean: Float64Array,
): number[] {
  return Array.from(aboveMean, (effect) =>
    Math.min(points.most, Math.max(0, Math.round(points.mean[side] + effect * points.scale))),
  );
}

/** The traits that a rule asks for, by itself or in a pair. */
export function usedTraits({ traits }: Patterns, { points }: Learned): readonly Trait[] {
  const used = new Set([
    ...points.traits.map(({ trait }) => trait),
    ...points.pairs.flatMap(({ first, second }) => [first.trait, second.trait]),
  ]);
  return traits.filter((_, index) => used.has(index));
}
