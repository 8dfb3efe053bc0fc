import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupEffects, highestQ } from "../../../models/stats/group-effects.ts";
import { sevenReps } from "./seven-reps.ts";

describe("groupEffects", () => {
  // scipy 1.17.1 for the six groups with E >= 5, z and tau as in winsDeviation and usualGroups:
  // p = 2*norm.sf(abs(z(0))/sqrt(1 + tau*tau*v)); false_discovery_control(p)
  test("known answer", () => {
    const result = groupEffects(sevenReps);
    expect(result.scatter).toBeCloseTo(0.12657487416980726, 10);
    const judged = result.groups.slice(0, 6);
    const p = [
      0.03538767822959946, 0.4755028876930706, 0.5785246629259488, 0.8114870578613762, 0.049425793571200374,
      0.8621156107634759,
    ];
    const q = [
      0.14827738071360114, 0.8621156107634759, 0.8621156107634759, 0.8621156107634759, 0.14827738071360114,
      0.8621156107634759,
    ];
    judged.forEach((group, i) => {
      const { observed, expected } = sevenReps[i] as (typeof sevenReps)[number];
      expect(group.p).toBeCloseTo(p[i] as number, 10);
      expect(group.q).toBeCloseTo(q[i] as number, 10);
      expect(group.ratio).toBeCloseTo(observed / expected, 12);
      expect(group.verdict).toBe("as expected");
    });
  });

  test("a group with too few expected wins is named, not judged, and changes nothing for the others", () => {
    const small = groupEffects(sevenReps).groups[6];
    expect(small).toEqual({
      name: "rep 6",
      suppressed: true,
      observed: 3,
      expected: 4.2,
      ratio: null,
      p: null,
      q: null,
      verdict: "too few",
    });
    const without = groupEffects(sevenReps.slice(0, 6));
    expect(groupEffects(sevenReps).groups.slice(0, 6)).toEqual(without.groups);
  });

  test("one group far above and one far below the rest are told", () => {
    const rest = Array.from({ length: 20 }, (_, i) => ({
      name: `rep ${i}`,
      observed: 20 + (i % 5) - 2,
      expected: 20,
      variance: 16,
    }));
    const { groups } = groupEffects([
      ...rest,
      { name: "up", observed: 40, expected: 20, variance: 16 },
      { name: "down", observed: 4, expected: 20, variance: 16 },
    ]);
    const told = groups.filter(({ verdict }) => verdict !== "as expected");
    expect(told.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["up", "higher"],
      ["down", "lower"],
    ]);
  });

  test("what all have in common is no scatter: each of eight groups that wins half of what was foretold is told", () => {
    const half = Array.from({ length: 8 }, (_, i) => ({
      name: `quarter ${i}`,
      observed: 30 + (i % 3),
      expected: 60,
      variance: 50,
    }));
    const { groups, scatter } = groupEffects(half);
    expect(scatter).toBeLessThan(0.1);
    expect(groups.map(({ verdict }) => verdict)).toEqual(half.map(() => "lower"));
  });

  test("half the wins of 25 stand out as much as twice of them", () => {
    const usual = Array.from({ length: 18 }, (_, i) => ({
      ...{ name: `rep ${i}`, observed: 22 + (i % 7), expected: 25, variance: 19 },
    }));
    const weak = { name: "weak", observed: 9, expected: 25, variance: 19 };
    const strong = { name: "strong", observed: 44, expected: 25, variance: 19 };
    const verdicts = groupEffects([...usual, weak, strong]).groups.slice(-2);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(["lower", "higher"]);
  });

  test("a verdict follows q and the sign", () => {
    const outcome = fc
      .record({
        name: fc.string(),
        observed: fc.integer({ min: 0, max: 200 }),
        expected: fc.double({ min: 0, max: 200, noNaN: true }),
        spread: fc.double({ min: 0.01, max: 1, noNaN: true }),
      })
      .map(({ spread, ...group }) => ({ ...group, variance: spread * group.expected }));
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 30 }), (outcomes) => {
        const { groups } = groupEffects(outcomes);
        expect(groups.map(({ name }) => name)).toEqual(outcomes.map(({ name }) => name));
        for (const group of groups) {
          expect(group.suppressed).toBe(group.expected < 5);
          if (group.suppressed) continue;
          expect(group.q).toBeGreaterThanOrEqual(group.p);
          expect(group.verdict === "as expected").toBe(group.q > highestQ);
          if (group.verdict !== "as expected")
            expect(group.verdict).toBe(group.ratio > 1 ? "higher" : "lower");
        }
      }),
    );
  });

  test("refuses negative counts, and a judged group without variance", () => {
    expect(() => groupEffects([{ name: "x", observed: -1, expected: 6, variance: 5 }])).toThrow(RangeError);
    expect(() => groupEffects([{ name: "x", observed: 1, expected: 6, variance: 0 }])).toThrow(/group x/);
  });
});
