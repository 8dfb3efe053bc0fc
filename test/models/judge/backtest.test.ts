import { describe, expect, test } from "vitest";
import { backtest } from "../../../models/judge/backtest.ts";
import { gapQuarters } from "../../../models/judge/gap-quarters.ts";
import { pastQuarters } from "../../../models/judge/past-quarters.ts";
import type { LearnOptions } from "../../../models/learn.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };

test.each([
  [1, 1],
  [90, 1],
  [91, 2],
  [120, 2],
  [365, 5],
])("with a horizon of %d days, %d quarters are not known yet", (days, quarters) => {
  expect(gapQuarters(days)).toBe(quarters);
});

test("a horizon is a whole number of days", () => {
  for (const days of [0, -3, 1.5, Number.NaN]) expect(() => gapQuarters(days)).toThrow(RangeError);
});

describe("pastQuarters", () => {
  const cohort = Uint16Array.of(0, 1, 1, 2, 4, 4);
  const patterns = { ...makePatterns([], { leads: 6, seed: 1 }), cohort };

  test("learns from what was known at the start, and judges on the quarter itself", () => {
    const quarters = pastQuarters(patterns, 1);
    expect(quarters.map(({ cohort, knownUntil }) => [cohort, knownUntil])).toEqual([
      [0, null],
      [1, null],
      [2, 0],
      [4, 2],
    ]);
    expect([...(quarters[3]?.train ?? [])]).toEqual([0, 1, 2, 3]);
    expect([...(quarters[3]?.test ?? [])]).toEqual([4, 5]);
  });

  test("a longer gap leaves more out", () => {
    expect(pastQuarters(patterns, 2).map(({ knownUntil }) => knownUntil)).toEqual([null, null, null, 1]);
  });
});

describe("backtest, in a world that does not change", () => {
  const world = makePatterns(sixTraits, { leads: 4800, seed: 8, quarters: 8 });
  const { quarters, pooled } = backtest(world, options, { gapQuarters: 1 });

  test("the first quarters can't be scored, the others are, from what was known by then", () => {
    expect(quarters.map(({ scored }) => scored !== null)).toEqual([false, false, ...new Array(6).fill(true)]);
    expect(quarters.map(({ known }) => known.until)).toEqual([null, null, 0, 1, 2, 3, 4, 5]);
    expect(quarters[2]?.known.n).toBe(600);
  });

  test("wins come as foretold, and the score beats the base rate of the time", () => {
    expect(pooled?.quarters).toBe(6);
    expect(pooled?.missP).toBeGreaterThan(0.01);
    expect(pooled?.judgement.auc?.auc).toBeGreaterThan(0.68);
    expect(pooled?.judgement.logLoss).toBeLessThan(pooled?.logLossKnownBase ?? 0);
    const ratio = (pooled?.foretoldWins ?? 0) / (pooled?.judgement.wins ?? 1);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.1);
  });

  test("no later outcome has a say in what is said of a quarter", () => {
    const later = world.wins.map((won, i) => ((world.cohort[i] ?? 0) >= 5 ? 1 - won : won));
    const turned = backtest({ ...world, wins: later }, options, { gapQuarters: 1 });
    expect(turned.quarters.slice(0, 5)).toEqual(quarters.slice(0, 5));
    expect(turned.quarters[6]?.scored?.foretold).toEqual(quarters[6]?.scored?.foretold);
    expect(turned.quarters[7]?.scored?.foretold).not.toEqual(quarters[7]?.scored?.foretold);
  });

  test("tells how many traits stayed, and of each quarter that it is done", () => {
    expect(quarters[2]?.scored?.traitsKept).toBeNull();
    for (const { scored } of quarters.slice(3)) expect(scored?.traitsKept).toBeGreaterThan(0.3);
    const shares: number[] = [];
    backtest(world, options, { gapQuarters: 7, tick: (share) => void shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toHaveLength(8);
  });

  test("with too short a history nothing is scored", () => {
    expect(backtest(world, options, { gapQuarters: 9 }).pooled).toBeNull();
  });
});
