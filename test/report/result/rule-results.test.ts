import { expect, test } from "vitest";
import type { Patterns } from "../../../models/patterns.ts";
import type { RuleEvidence } from "../../../models/points/rules.ts";
import { ruleResults } from "../../../pipelines/report/result/traits.ts";

/** 200 leads of which 38 were won, in two patterns. */
const patterns: Patterns = {
  traits: [],
  codes: [],
  n: Float64Array.of(150, 50),
  wins: Float64Array.of(20, 18),
  slot: new Uint8Array(2),
  cohort: new Uint16Array(2),
};

const nothingHidden = { rules: new Set<number>(), bins: new Map() };

function evidence(leads: number, wins: number): RuleEvidence {
  const condition = { operator: "is empty" } as const;
  return { rule: { id: "r1", input: "Budget", condition, and: null, points: 3, reason: "" }, leads, wins };
}

test("a rule's odds against those of the leads that do not meet it, to three digits", () => {
  // 13 of 40 against 25 of 160: see test/models/stats/odds-ratio.test.ts for where the figures come from.
  expect(ruleResults([evidence(40, 13)], [], patterns, [], nothingHidden)[0]).toMatchObject({
    odds_ratio: 2.61,
    odds_ratio_low: 1.18,
    odds_ratio_high: 5.64,
  });
});

test.each([
  [9, 5],
  [191, 35],
])("%i of 200 leads are too few on one side", (leads, wins) => {
  const nothing = { odds_ratio: null, odds_ratio_low: null, odds_ratio_high: null };
  expect(ruleResults([evidence(leads, wins)], [], patterns, [], nothingHidden)[0]).toMatchObject(nothing);
});
