import { describe, expect, test } from "vitest";
import { foldSplits, latestHeldOut, rollingSplits, type Split } from "../../../models/judge/splits.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

const dated = makePatterns(sixTraits, { leads: 2000, seed: 3, quarters: 8 });
const undated = makePatterns(sixTraits, { leads: 2000, seed: 3 });
const early = { ...dated, wins: dated.wins.map((won, i) => (dated.cohort[i] === 0 ? won : 0)) };

const slots = (patterns: Patterns, positions: Int32Array) =>
  new Set(Array.from(positions, (i) => patterns.slot[i]));
const quarters = (positions: Int32Array) => Array.from(positions, (i) => dated.cohort[i] ?? 0);
const winsOf = (positions: Int32Array) => positions.reduce((sum, i) => sum + (dated.wins[i] ?? 0), 0);

function expectWhole({ train, test }: Split, patterns: Patterns): void {
  const all = [...train, ...test].sort((a, b) => a - b);
  expect(all).toEqual(Array.from(patterns.n.keys()));
}

describe("foldSplits", () => {
  const folds = foldSplits(dated);

  test("each pattern is judged exactly once, by a model of all the others", () => {
    const judged = folds.flatMap(({ test }) => Array.from(test)).sort((a, b) => a - b);
    expect(judged).toEqual(Array.from(dated.n.keys()));
    for (const fold of folds) expectWhole(fold, dated);
  });

  test("leads that belong together are never parted", () => {
    for (const { train, test } of folds) {
      const learnedFrom = slots(dated, train);
      expect([...slots(dated, test)].filter((slot) => learnedFrom.has(slot))).toEqual([]);
    }
  });
});

describe("rollingSplits", () => {
  const splits = rollingSplits(dated);

  test("never learns from the quarter it is judged on, nor from later ones", () => {
    expect(splits.length).toBeGreaterThan(1);
    for (const { train, test } of splits) {
      expect(new Set(quarters(test)).size).toBe(1);
      expect(Math.max(...quarters(train))).toBeLessThan(Math.min(...quarters(test)));
    }
  });

  test("learns from all earlier quarters; the last origin is the last quarter", () => {
    for (const { train, test } of splits) {
      const origin = quarters(test)[0] ?? 0;
      expect(train.length).toBe(dated.cohort.filter((cohort) => cohort < origin).length);
    }
    expect(splits.map(({ test }) => quarters(test)[0])).toEqual([4, 5, 6, 7].slice(-splits.length));
  });

  test("none without dates, and none where later quarters hold no wins", () => {
    expect(rollingSplits(undated)).toEqual([]);
    expect(rollingSplits(early)).toEqual([]);
  });
});

describe("latestHeldOut", () => {
  test("as few of the latest quarters as hold the wins, whole", () => {
    const inLast = winsOf(latestHeldOut(dated, 1)?.test ?? new Int32Array());
    for (const [minWins, from] of [
      [1, 7],
      [inLast, 7],
      [inLast + 1, 6],
    ] as const) {
      const split = latestHeldOut(dated, minWins) as Split;
      expectWhole(split, dated);
      expect(Math.min(...quarters(split.test))).toBe(from);
      expect(Math.max(...quarters(split.train))).toBe(from - 1);
    }
  });

  test("none without dates, nor where it would take more than a third of the leads", () => {
    expect(latestHeldOut(undated, 10)).toBeNull();
    expect(latestHeldOut(dated, winsOf(Int32Array.from(dated.n.keys())) / 2)).toBeNull();
    expect(latestHeldOut(early, 1)).toBeNull();
  });
});
