import { describe, expect, test } from "vitest";
import { auc } from "../../models/judge/auc.ts";
import { calibrationLine } from "../../models/judge/calibration-line.ts";
import { predict } from "../../models/judge/predict.ts";
import { type Learned, type LearnOptions, learn } from "../../models/learn.ts";
import type { Patterns } from "../../models/patterns.ts";
import { seededRandom, shuffled } from "../../models/random.ts";
import { makePatterns, planted, sixTraits, withTwin } from "./made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
const fresh = makePatterns(sixTraits, { leads: 20_000, seed: 77 });
const learned = [1, 2, 3].map((seed) => learn(makePatterns(sixTraits, { leads: 3000, seed }), options));

function pointed({ points }: Learned): string[] {
  return points.traits.map(({ trait }) => fresh.traits[trait]?.name ?? "");
}

function dealtAnew(patterns: Patterns, seed: number): Patterns {
  return { ...patterns, wins: Float64Array.from(shuffled(Array.from(patterns.wins), seededRandom(seed))) };
}

describe("learn, in a world with known truth", () => {
  test("keeps the traits that matter, drops the others, and says of each why", () => {
    for (const one of learned) {
      expect(pointed(one)).toEqual(["industry", "visits"]);
      expect(one.candidates.map(({ verdict }) => verdict)).toEqual([
        "kept",
        "kept",
        ...new Array(4).fill("dropped"),
      ]);
      expect(one.candidates.every(({ because }) => because !== "")).toBe(true);
      expect(one.converged).toBe(true);
    }
  });

  test("better values get more points", () => {
    for (const { points } of learned) {
      const [industry, visits] = points.traits;
      const pointsOf = (trait: typeof industry, prebin: number) =>
        trait?.points[trait.binOf[prebin] ?? 0] ?? 0;
      expect(pointsOf(industry, 2)).toBeLessThan(pointsOf(industry, 4));
      expect(pointsOf(industry, 4)).toBeLessThan(pointsOf(industry, 5));
      expect(pointsOf(visits, 2)).toBeLessThan(pointsOf(visits, 6));
    }
  });

  test("ranks and states fresh leads of the same world as they are", () => {
    const lines = learned.map((one) => {
      const { logits } = predict(one, fresh);
      expect(auc(logits, fresh.wins, fresh.n)).toBeGreaterThan(0.7);
      return calibrationLine(logits, fresh.wins, fresh.n);
    });
    const meanSlope = lines.reduce((sum, line) => sum + line.slope, 0) / lines.length;
    expect(meanSlope).toBeGreaterThan(0.85);
    expect(meanSlope).toBeLessThan(1.15);
    for (const line of lines) expect(Math.abs(line.inTheLarge)).toBeLessThan(0.2);
  });

  test("points mean what the probabilities say: log-odds rise by a fixed step per point", () => {
    for (const one of learned) {
      const { logits } = predict(one, fresh);
      const total = logits.map((logit) => (logit - one.points.intercept) * one.points.scale);
      expect(total.every((points) => Math.abs(points - Math.round(points)) < 1e-9)).toBe(true);
      expect(Math.max(...total)).toBeLessThanOrEqual(100.000001);
      expect(Math.min(...total)).toBeGreaterThan(-1e-6);
    }
  });
});

test("a trait that another one already tells is dropped", () => {
  const { candidates } = learn(withTwin(makePatterns(sixTraits, { leads: 2000, seed: 2 })), options);
  const [industry, visits, ...others] = candidates.map(({ verdict }) => verdict);
  expect([industry, others.at(-1)].sort()).toEqual(["dropped", "kept"]);
  expect(visits).toBe("kept");
});

test("outcomes dealt out at random teach nothing", () => {
  const areas = [1, 2, 3, 4, 5].map((seed) => {
    const nothing = learn(dealtAnew(makePatterns(sixTraits, { leads: 2000, seed }), seed), options);
    return nothing.points.traits.length === 0
      ? 0.5
      : auc(predict(nothing, fresh).logits, fresh.wins, fresh.n);
  });
  const mean = areas.reduce((sum, area) => sum + area, 0) / areas.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});

test("the same leads give the same model, to the last digit", () => {
  const again = learn(makePatterns(sixTraits, { leads: 3000, seed: 1 }), options);
  expect(JSON.stringify(again)).toBe(JSON.stringify(learned[0]));
});

test("leads merged into counted patterns give the same model", () => {
  const few = makePatterns(sixTraits.slice(0, 2), { leads: 2000, seed: 9 });
  const single = learn(few, options);
  const counted = learn(merged(few), options);
  counted.points.traits.forEach(({ points }, t) => {
    points.forEach((own, bin) => {
      expect(Math.abs(own - (single.points.traits[t]?.points[bin] ?? Number.NaN))).toBeLessThanOrEqual(1);
    });
  });
  expect(counted.points.intercept).toBeCloseTo(single.points.intercept, 1);
});

/** The same leads with equal ones counted, in the order in which each kind first appears. */
function merged(patterns: Patterns): Patterns {
  const keyOf = (i: number) =>
    [...patterns.codes.map((codes) => codes[i]), patterns.slot[i], patterns.cohort[i]].join();
  const rows = new Map<string, number[]>();
  patterns.n.forEach((_, i) => {
    rows.set(keyOf(i), [...(rows.get(keyOf(i)) ?? []), i]);
  });
  const groups = [...rows.values()];
  const first = groups.map(([i]) => i ?? 0);
  return {
    traits: patterns.traits,
    codes: patterns.codes.map((codes) => Uint8Array.from(first, (i) => codes[i] ?? 0)),
    n: Float64Array.from(groups, (group) => group.length),
    wins: Float64Array.from(groups, (group) => group.reduce((sum, i) => sum + (patterns.wins[i] ?? 0), 0)),
    slot: Uint8Array.from(first, (i) => patterns.slot[i] ?? 0),
    cohort: Uint16Array.from(first, (i) => patterns.cohort[i] ?? 0),
  };
}

test("a number with a direction never loses points along it", () => {
  const rising = planted("employees", [0, 0.3, -0.2, 0.6, 0.1, 1, 0.7, 1.2], {
    kind: "numeric",
    monotone: "increasing",
  });
  for (const seed of [1, 2, 3, 4]) {
    const { points } = learn(makePatterns([rising], { leads: 1500, seed }), options);
    const [trait] = points.traits;
    const along = [...(trait?.binOf ?? [])].slice(2).map((bin) => trait?.points[bin] ?? Number.NaN);
    expect(along).toEqual([...along].sort((a, b) => a - b));
  }
});

test("under a cap there are no more rules than asked for, and more rules tell more", () => {
  const world = makePatterns(sixTraits, { leads: 3000, seed: 1 });
  const rules = ({ points }: Learned) =>
    points.traits.reduce((sum, trait) => sum + trait.points.filter((own) => own !== 0).length, 0);
  const areas = [2, 4, 6].map((maxRules) => {
    const capped = learn(world, { ...options, maxRules });
    expect(rules(capped)).toBeLessThanOrEqual(maxRules);
    return auc(predict(capped, fresh).logits, fresh.wins, fresh.n);
  });
  expect(areas).toEqual([...areas].sort());
});

test("the gradient solver, without shrinkage of the weights, finds the same traits", () => {
  const world = makePatterns(sixTraits.slice(0, 3), { leads: 600, seed: 1 });
  const byGradient = learn(world, { ...options, solver: "gradient" });
  expect(pointed(byGradient)).toEqual(["industry", "visits"]);
});
