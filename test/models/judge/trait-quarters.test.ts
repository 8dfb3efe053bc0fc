import { describe, expect, test } from "vitest";
import { traitQuarters } from "../../../models/judge/trait-quarters.ts";
import { type LearnOptions, learn } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";
import type { WholePoints } from "../../../models/points/whole-points.ts";
import { seededRandom } from "../../../models/random.ts";
import { makePatterns, planted } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };
const traits = [planted("industry", [-1, -0.5, 0.5, 1.2]), planted("region", [-0.6, 0, 0.6])];
const world = (seed: number) => makePatterns(traits, { leads: 3000, seed, quarters: 6 });

/** From quarter 4 on, industry is drawn anew: it tells nothing any more. */
function turned(patterns: Patterns, seed: number): Patterns {
  const next = seededRandom(seed);
  const codes = patterns.codes.map((own, trait) =>
    own.map((code, i) =>
      trait === 0 && (patterns.cohort[i] as number) >= 4 ? 2 + Math.floor(4 * next()) : code,
    ),
  );
  return { ...patterns, codes };
}

const found = (patterns: Patterns) => traitQuarters(learn(patterns, options).points, patterns);
const seeds = Array.from({ length: 20 }, (_, k) => k + 1);

describe("traitQuarters", () => {
  test("traits that tell the same throughout: seldom called unsteady, and about as strong as their points", () => {
    const all = seeds.map((seed) => found(world(seed)));
    const unsteady = all.filter((one) => one.some(({ qValue }) => qValue !== null && qValue <= 0.1));
    expect(unsteady.length).toBeLessThanOrEqual(5);
    const effects = all.flatMap((one) => one.flatMap(({ quarters }) => quarters.map(({ effect }) => effect)));
    const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
    expect(mean).toBeGreaterThan(0.9);
    expect(mean).toBeLessThan(1.25);
  });

  test("a trait that stops telling is found, and its last quarters lie near 0", () => {
    const all = seeds
      .slice(0, 8)
      .map((seed) => found(turned(world(seed), seed + 50)).find(({ trait }) => trait === 0));
    expect(all.every((one) => one !== undefined && (one.qValue ?? 1) <= 0.1)).toBe(true);
    const last = all.flatMap((one) => one?.quarters.filter(({ cohort }) => cohort >= 4) ?? []);
    const mean = last.reduce((sum, { effect }) => sum + effect, 0) / last.length;
    expect(Math.abs(mean)).toBeLessThan(0.25);
  });

  test("one quarter by hand", () => {
    // 40 of 200 leads without the points won, 50 of 100 with them. numpy 2: level a with 200·σ(a) + 100·σ(a + 1) = 90 (scipy brentq),
    // then 1 + U/I and 1/√I. The maximum itself lies at ln(50/50) − ln(40/160) = 1.386.
    const quarter: Patterns = {
      traits: [],
      codes: [Uint8Array.of(2, 3)],
      n: Float64Array.of(200, 100),
      wins: Float64Array.of(40, 50),
      slot: new Uint8Array(2),
      cohort: new Uint16Array(2),
    };
    const points: WholePoints = {
      traits: [{ trait: 0, bins: [], binOf: Uint8Array.of(0, 0, 0, 1), points: [0, 10] }],
      pairs: [],
      start: { fit: 0, engagement: 0 },
      mean: { fit: 0, engagement: 0 },
      scale: 10,
      intercept: 0.7,
      most: 10,
    };
    const [only] = traitQuarters(points, { ...quarter, traits: [planted("x", [0, 1]).trait] });
    expect(only?.quarters[0]?.effect).toBeCloseTo(1.3807273418988435, 8);
    expect(only?.quarters[0]?.error).toBeCloseTo(0.26255370777272635, 8);
  });

  test("a single quarter can't differ from others", () => {
    const one = makePatterns(traits, { leads: 1500, seed: 3 });
    expect(found(one).map(({ qValue, quarters }) => [qValue, quarters.length])).toEqual(
      found(one).map(() => [null, 1]),
    );
  });

  test("quarters with fewer than five wins are left out", () => {
    const few = world(2);
    const wins = few.wins.map((own, i) => (few.cohort[i] === 5 ? 0 : own));
    const learned = learn(few, options).points;
    const cohorts = traitQuarters(learned, { ...few, wins }).flatMap(({ quarters }) =>
      quarters.map(({ cohort }) => cohort),
    );
    expect(new Set(cohorts)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});
