import { describe, expect, test } from "vitest";
import { buildModel } from "../../models/build-model.ts";
import { crossFit } from "../../models/judge/cross-fit.ts";
import { predict } from "../../models/judge/predict.ts";
import { foldSplits } from "../../models/judge/splits.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import { type LearnOptions, learn } from "../../models/learn.ts";
import type { Patterns, Prebin } from "../../models/patterns.ts";
import { scoreLead } from "../../models/score-lead.ts";
import { scoringModelSchema } from "../../models/scoring-model.ts";
import { contractOf, makePatterns, planted, sixTraits } from "./made-patterns.ts";
import { smallModel } from "./small-model.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
const traits = [...sixTraits, planted("opens", [-0.5, 0.5, 1], { kind: "count", group: "behaviour" })];
const world = makePatterns(traits, { leads: 4000, seed: 6 });
const learned = learn(world, options);
const built = buildModel(world, learned, crossFit(world, foldSplits(world), options), undefined, null);
const rules = built.evidence.map(({ rule }) => rule);
const model = scoringModelSchema.parse({
  ...smallModel,
  schema_version: "1.2.0",
  inputs: built.traits.map((trait) => contractOf(trait, rules)),
  start: built.start,
  rules,
  grades: built.grades,
  probability: built.probability,
  qualify: { by: "points", from: 50 },
});

function leadValue(prebin: Prebin | undefined): string | number | null {
  if (prebin?.type === "value") return prebin.value;
  return prebin?.type === "range" ? prebin.from : null;
}

function leadAt(patterns: Patterns, i: number): LeadInputs {
  return Object.fromEntries(
    patterns.traits.map((trait, j) => [trait.name, leadValue(trait.prebins[patterns.codes[j]?.[i] ?? 0])]),
  );
}

describe("buildModel", () => {
  test("the released rules give each lead the probability that the fit gave it", () => {
    const { probabilities } = predict(learned, world);
    probabilities.forEach((probability, i) => {
      expect(scoreLead(model, leadAt(world, i)).probability).toBeCloseTo(probability, 5);
    });
  });

  test("probability rises with every point, from 0 to the best sum", () => {
    expect(built.probability.every((p, k) => k === 0 || p > (built.probability[k - 1] ?? 1))).toBe(true);
    const span = (points: readonly number[]) => Math.max(...points) - Math.min(...points);
    const best = learned.points.traits.reduce((sum, { points }) => sum + span(points), 0);
    expect(built.probability).toHaveLength(best + 1);
    expect(best).toBeLessThanOrEqual(100);
  });

  test("grades are letters and digits, in exactly one class each", () => {
    const { fit, engagement, high, medium, low } = built.grades;
    expect(fit.length).toBeGreaterThan(1);
    expect(engagement.length).toBeGreaterThan(1);
    expect([...high, ...medium, ...low].sort()).toEqual(
      fit.flatMap(({ name }) => engagement.map((digit) => name + digit.name)).sort(),
    );
    expect(new Set(built.unseen.grades).size).toBeGreaterThan(2);
  });

  test("unseen scores lie on the released scale", () => {
    expect(Math.min(...built.unseen.points)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...built.unseen.points)).toBeLessThan(built.probability.length);
  });

  test("without engagement traits there are letters alone", () => {
    const fitOnly = makePatterns(sixTraits.slice(0, 1), { leads: 2000, seed: 7 });
    const onlyFit = learn(fitOnly, options);
    const letters = buildModel(fitOnly, onlyFit, predict(onlyFit, fitOnly), undefined, null);
    expect(letters.grades.engagement).toEqual([]);
  });
});
