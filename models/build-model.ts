import { sigmoid } from "./fit/design.ts";
import { allGrades, type GradeClasses, gradeClasses } from "./grade/classes.ts";
import { type Cut, gradeCuts } from "./grade/cuts.ts";
import type { Predictions } from "./judge/predict.ts";
import type { Learned } from "./learn.ts";
import { type Patterns, type Side, sideOf, type Trait } from "./patterns.ts";
import { type RuleEvidence, toInput, toRules } from "./points/rules.ts";
import { roundTo } from "./round-to.ts";
import { classOf, gradeOf } from "./score-lead.ts";
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
  readonly grades: ScoringModel["grades"];
  readonly probability: readonly number[];
  readonly unseen: UnseenScores;
}

const letters = ["A", "B", "C", "D"];
const digits = ["1", "2", "3", "4"];

/**
 * Turns what was learned into rules, grades and a probability per point. Grades are cut on `unseen`: scores of leads
 * that the model behind them never saw.
 */
export function buildModel(
  patterns: Patterns,
  learned: Learned,
  unseen: Predictions,
  declared: { readonly high: readonly string[]; readonly low: readonly string[] } | undefined,
): BuiltModel {
  const fitPoints = equivalentPoints(patterns.traits, learned, "fit", unseen.fit);
  const engagementPoints = equivalentPoints(patterns.traits, learned, "engagement", unseen.engagement);
  const cuts = cutGrades(patterns, learned, fitPoints, engagementPoints);
  const grades = fitPoints.map((fit, i) => gradeOf({ grades: cuts }, fit, engagementPoints[i] as number));
  const probabilities = Array.from(unseen.probabilities, (probability) => roundTo(probability, 6));
  const classes = classify(cuts, grades, probabilities, patterns.n, declared);
  const used = learned.points.traits.map((trait) => patterns.traits[trait.trait] as Trait);
  return {
    inputs: used.map(toInput),
    evidence: toRules(learned.points, patterns.traits),
    grades: { ...cuts, high: [...classes.high], medium: [...classes.medium], low: [...classes.low] },
    probability: probabilityTable(learned),
    unseen: {
      probabilities,
      points: fitPoints.map((fit, i) => fit + (engagementPoints[i] as number)),
      grades,
      classes: grades.map((grade) =>
        classOf(
          {
            grades: {
              ...cuts,
              ...classes,
              high: [...classes.high],
              medium: [...classes.medium],
              low: [...classes.low],
            },
          },
          grade,
        ),
      ),
    },
  };
}

/** Probability for 0, 1, 2 … points, to six decimals: a table, so that every engine gives the same number. */
function probabilityTable({ points, calibration }: Learned): number[] {
  const most = points.traits.reduce((sum, trait) => sum + Math.max(...trait.points), 0);
  return Array.from({ length: most + 1 }, (_, total) =>
    roundTo(
      sigmoid(calibration.intercept + calibration.slope * (points.intercept + total / points.scale)),
      6,
    ),
  );
}

/** What the log-odds of models on other scales would be in the released model's points. */
function equivalentPoints(
  traits: readonly Trait[],
  { points }: Learned,
  side: Side,
  effects: Float64Array,
): number[] {
  const own = points.traits.filter((trait) => sideOf(traits[trait.trait] as Trait) === side);
  const floor = own.reduce((sum, trait) => sum + trait.floor, 0);
  const most = own.reduce((sum, trait) => sum + Math.max(...trait.points), 0);
  return Array.from(effects, (effect) =>
    Math.min(most, Math.max(0, Math.round((effect - floor) * points.scale))),
  );
}

interface GradeCuts {
  readonly fit: Cut[];
  readonly engagement: Cut[];
  readonly high: string[];
  readonly medium: string[];
  readonly low: string[];
}

function cutGrades(patterns: Patterns, learned: Learned, fit: number[], engagement: number[]): GradeCuts {
  const has = (side: Side) =>
    learned.points.traits.some((trait) => sideOf(patterns.traits[trait.trait] as Trait) === side);
  const cut = (points: number[], names: string[]) => [
    ...gradeCuts({ points, n: patterns.n, wins: patterns.wins }, names),
  ];
  return {
    fit: cut(fit, letters),
    engagement: has("engagement") ? cut(engagement, digits) : [],
    high: [],
    medium: [],
    low: [],
  };
}

function classify(
  cuts: GradeCuts,
  grades: readonly string[],
  probabilities: readonly number[],
  n: Float64Array,
  declared: { readonly high: readonly string[]; readonly low: readonly string[] } | undefined,
): GradeClasses {
  const possible = allGrades(cuts.fit, cuts.engagement);
  const means = possible.map((grade) => {
    const members = grades.flatMap((own, i) => (own === grade ? [i] : []));
    return {
      grade,
      n: members.reduce((sum, i) => sum + (n[i] as number), 0),
      expected: members.reduce((sum, i) => sum + (n[i] as number) * (probabilities[i] as number), 0),
    };
  });
  return gradeClasses(possible, declared, means);
}
