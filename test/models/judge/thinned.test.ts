import { describe, expect, test } from "vitest";
import { patternOfLead } from "../../../models/judge/drawn-leads.ts";
import { thinned } from "../../../models/judge/thinned.ts";
import { type Patterns, totals } from "../../../models/patterns.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

/** Patterns of 1, 2, 3 and 4 leads in turn, of which every second lead won. */
const one = makePatterns(sixTraits, { leads: 400, seed: 5 });
const counted: Patterns = {
  ...one,
  n: one.n.map((_, i) => 1 + (i % 4)),
  wins: one.n.map((_, i) => Math.floor((1 + (i % 4)) / 2)),
};
const all = totals(counted);

test("patternOfLead lays the leads of a pattern side by side", () => {
  expect([...patternOfLead({ ...counted, n: Float64Array.of(2, 1, 3) })]).toEqual([0, 0, 1, 2, 2, 2]);
});

describe("thinned", () => {
  test("keeps the share, and no lead twice", () => {
    expect(totals(thinned(counted, 0.7, 1)).n).toBe(Math.round(0.7 * all.n));
    expect(thinned(one, 0.5, 1).n.every((n) => n === 1)).toBe(true);
    expect(totals(thinned(counted, 1, 1))).toEqual(all);
  });

  test("leaves out what was not drawn, and wins never exceed leads", () => {
    const { n, wins, codes } = thinned(counted, 0.3, 1);
    expect(n.every((own, i) => own > 0 && (wins[i] as number) <= own)).toBe(true);
    expect(n.length).toBeLessThan(counted.n.length);
    expect(codes.every((code) => code.length === n.length)).toBe(true);
  });

  test("is hypergeometric: over many halves the wins have its mean and variance", () => {
    const wins = Array.from({ length: 400 }, (_, k) => totals(thinned(counted, 0.5, k)).wins);
    const mean = wins.reduce((sum, own) => sum + own, 0) / wins.length;
    const variance = wins.reduce((sum, own) => sum + (own - mean) ** 2, 0) / (wins.length - 1);
    const expected = (all.wins * (all.n - all.wins)) / all.n / 4;
    expect(Math.abs(mean - all.wins / 2)).toBeLessThan(4 * Math.sqrt(expected / wins.length));
    expect(variance / expected).toBeGreaterThan(0.75);
    expect(variance / expected).toBeLessThan(1.3);
  });

  test("the same seed keeps the same leads, another one others", () => {
    expect(thinned(counted, 0.5, 1)).toEqual(thinned(counted, 0.5, 1));
    expect(thinned(counted, 0.5, 1).n).not.toEqual(thinned(counted, 0.5, 2).n);
  });
});
