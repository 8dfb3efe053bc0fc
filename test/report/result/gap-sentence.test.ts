import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapSentence } from "../../../pipelines/report/result/gap-sentence.ts";
import { judgeGroups } from "../../../pipelines/report/result/groups.ts";

const verdict = "as expected" as const;

describe("gapSentence, for every sign of the gap and of the leads' part in it", () => {
  test.each([
    [-0.019, -0.002, "Central converts 2.1 percentage points below average; 1.9 of it is the leads it gets."],
    [0.025, 0.007, "Central converts 3.2 percentage points above average; 2.5 of it is the leads it gets."],
    [-0.0613, 0.003, "Central converts 5.8 percentage points below average; all of it is the leads it gets."],
    [
      -0.057,
      0.014,
      "Central converts 4.3 percentage points below average; its leads alone would put it 5.7 points below.",
    ],
    [
      0.05,
      -0.02,
      "Central converts 3.0 percentage points above average; its leads alone would put it 5.0 points above.",
    ],
    [
      0.0044,
      -0.0363,
      "Central converts 3.2 percentage points below average; the leads it gets are like everyone's.",
    ],
    [
      -0.0044,
      0.0363,
      "Central converts 3.2 percentage points above average; the leads it gets are like everyone's.",
    ],
    [
      0.0044,
      0.0363,
      "Central converts 4.1 percentage points above average; hardly any of it is the leads it gets.",
    ],
    [0.004, 0.003, "Central converts 0.7 percentage points above average; 0.4 of it is the leads it gets."],
    [
      0.02,
      -0.05,
      "Central converts 3.0 percentage points below average; not because of the leads it gets: its leads alone would put it 2.0 points above.",
    ],
    [
      -0.02,
      0.05,
      "Central converts 3.0 percentage points above average; not because of the leads it gets: its leads alone would put it 2.0 points below.",
    ],
    [
      0.006,
      -0.077,
      "Central converts 7.1 percentage points below average; not because of the leads it gets: its leads alone would put it 0.6 points above.",
    ],
    [0.001, 0.001, "Central converts like the average; so would its leads alone."],
    [-0.03, 0.031, "Central converts like the average; its leads alone would put it 3.0 points below."],
    [0.03, -0.031, "Central converts like the average; its leads alone would put it 3.0 points above."],
  ])("mix %d, within %d", (mix, within, text) => {
    expect(gapSentence({ name: "Central", isPerson: false, mix, within, verdict })).toBe(
      `${text} What its leads do not explain is within chance.`,
    );
  });

  test("a rep is a person: their leads, and they win", () => {
    const own = { name: "Ada", isPerson: true, mix: 0.02, within: -0.05, verdict: "lower" } as const;
    expect(gapSentence(own)).toBe(
      "Ada converts 3.0 percentage points below average; not because of the leads they get: their leads alone would put them 2.0 points above. They win fewer of these leads than the score foretold, beyond chance.",
    );
  });

  test.each([
    ["higher", "It wins more of these leads than the score foretold, beyond chance."],
    ["lower", "It wins fewer of these leads than the score foretold, beyond chance."],
    ["too few", "Too few wins are expected to judge the rest."],
  ] as const)("verdict %s", (found, text) => {
    expect(gapSentence({ name: "N", isPerson: false, mix: -0.02, within: -0.02, verdict: found })).toContain(
      text,
    );
  });
});

const group = fc
  .record({
    judged: fc.integer({ min: 10, max: 3000 }),
    won: fc.double({ min: 0, max: 1, noNaN: true }),
    p: fc.double({ min: 0.001, max: 0.999, noNaN: true }),
  })
  .map(({ judged, won, p }) => ({
    dimension: "territory",
    leads: judged,
    judged,
    wins: Math.floor(won * judged),
    expected: p * judged,
    variance: p * (1 - p) * judged,
    high: 0,
    medium: judged,
    low: 0,
    opportunities: 0,
  }));

test("mix and the rest add up to the gap between a group and all leads (Kitagawa 1955)", () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const rows = groups.map((own, i) => ({ ...own, name: `T${i}` }));
      const sum = (key: "wins" | "judged") => rows.reduce((total, row) => total + row[key], 0);
      const all = sum("wins") / sum("judged");
      judgeGroups(rows, "territory").forEach(({ mix_effect, within_effect }, i) => {
        const gap = (rows[i]?.wins ?? 0) / (rows[i]?.judged ?? 1) - all;
        // Both are rounded to four decimals.
        expect(Math.abs((mix_effect ?? 0) + (within_effect ?? 0) - gap)).toBeLessThan(1.01e-4);
      });
      const weighted = judgeGroups(rows, "territory").reduce(
        (total, { judged, mix_effect }) => total + judged * (mix_effect ?? 0),
        0,
      );
      expect(Math.abs(weighted / sum("judged"))).toBeLessThan(1e-4);
    }),
  );
});
