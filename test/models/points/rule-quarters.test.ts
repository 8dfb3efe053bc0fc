import { expect, test } from "vitest";
import { ruleQuarters } from "../../../models/points/rule-quarters.ts";

test("counts the quarters in which a rule's leads converted as its points say; thin quarters are left out", () => {
  // Two patterns a quarter: under the rule, and not. Quarter 2 has too few leads under the rule.
  const patterns = {
    traits: [],
    codes: [Uint8Array.from([3, 2, 3, 2, 3, 2])],
    n: Float64Array.from([40, 60, 40, 60, 19, 60]),
    wins: Float64Array.from([10, 6, 4, 9, 19, 0]),
    slot: new Uint8Array(6),
    cohort: Uint16Array.from([0, 0, 1, 1, 2, 2]),
  };
  const points = {
    traits: [{ trait: 0, bins: [], binOf: Uint8Array.from([0, 0, 0, 1]), points: [0, 7] }],
    pairs: [
      {
        first: { trait: 0, prebins: [3] },
        second: { trait: 0, prebins: [2, 3] },
        points: -2,
        n: 99,
        wins: 33,
      },
    ],
    start: { fit: 2, engagement: 0 },
    mean: { fit: 0, engagement: 0 },
    scale: 1,
    intercept: 0,
    most: 9,
  };
  expect(ruleQuarters(points, patterns)).toEqual([
    { held: 1, of: 2 },
    { held: 1, of: 2 },
  ]);
});
