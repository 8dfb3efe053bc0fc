import { sigmoid } from "./fit/design.ts";
import type { DeclaredClasses } from "./grade/classes.ts";
import { classOf, cutGrades, type Grades, gradeOf } from "./grade/grades.ts";
import type { Predictions } from "./judge/predict.ts";
import type { Learned } from "./learn.ts";
import { type Patterns, type Side, sideOf, type Trait } from "./patterns.ts";
import { type RuleEvidence, toInput, toRules } from "./points/rules.ts";
import type { PointedTrait } from "./points/whole-points.ts";
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
  readonly inputs: ScoringModel["inputs"];
  readonly evidence: readonly RuleEvidence[];
  readonly grades: Grades;
  readonly probability: readonly number[];
  readonly unseen: UnseenScores;
}

/**
 * Turns what was learned into rules, grades and a probability per point. Grades are cut on `unseen`: scores of leads
 * that the model behind them never saw.
 */
export function buildModel(
  patterns: Patterns,
  learned: Learned,
  unseen: Predictions,
  declared: DeclaredClasses | undefined,
): BuiltModel {
  const used = learned.points.traits.map((trait) => patterns.traits[trait.trait] as Trait);
  const fit = equivalentPoints(traitsOn("fit", patterns, learned), learned.points.scale, unseen.fit);
  const engagement = equivalentPoints(
    traitsOn("engagement", patterns, learned),
    learned.points.scale,
    unseen.engagement,
  );
  const probabilities = Array.from(unseen.probabilities, (probability) => roundTo(probability, 6));
  const hasEngagement = used.some((trait) => sideOf(trait) === "engagement");
  const { n, wins } = patterns;
  const grades = cutGrades({ fit, engagement, probabilities, n, wins }, hasEngagement, declared);
  const gradeOfRow = fit.map((points, i) => gradeOf(grades, points, engagement[i] as number));
  return {
    inputs: used.map(toInput),
    evidence: toRules(learned.points, patterns.traits),
    grades,
    probability: probabilityTable(learned),
    unseen: {
      probabilities,
      points: fit.map((points, i) => points + (engagement[i] as number)),
      grades: gradeOfRow,
      classes: gradeOfRow.map((grade) => classOf(grades, grade)),
    },
  };
}

/** Probability for 0, 1, 2 … points, to six decimals: a table, so that every engine gives the same number. */
function probabilityTable({ points, calibration }: Learned): number[] {
  const logit = (total: number) =>
    calibration.intercept + calibration.slope * (points.intercept + total / points.scale);
  return Array.from({ length: mostPoints(points.traits) + 1 }, (_, total) =>
    roundTo(sigmoid(logit(total)), 6),
  );
}

function traitsOn(side: Side, patterns: Patterns, { points }: Learned): readonly PointedTrait[] {
  return points.traits.filter((trait) => sideOf(patterns.traits[trait.trait] as Trait) === side);
}

function mostPoints(traits: readonly PointedTrait[]): number {
  return traits.reduce((sum, trait) => sum + Math.max(...trait.points), 0);
}

/** What the log-odds of models on other scales would be in the released model's points. */
function equivalentPoints(traits: readonly PointedTrait[], scale: number, effects: Float64Array): number[] {
  const floor = traits.reduce((sum, trait) => sum + trait.floor, 0);
  const most = mostPoints(traits);
  return Array.from(effects, (effect) => Math.min(most, Math.max(0, Math.round((effect - floor) * scale))));
}
