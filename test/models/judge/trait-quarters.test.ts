import { describe, expect, test } from "vitest";
import { traitQuarters } from "../../../models/judge/trait-quarters.ts";
import { type LearnOptions, learn } from "../../../models/learn.ts";
import type { Patterns } from "../../../models/patterns.ts";
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
