import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseCuts } from "../../../models/points/choose-cuts.ts";
import type { Cut } from "../../../models/points/cut-curve.ts";

function waysOf(costs: readonly (readonly number[])[]): readonly (readonly Cut[])[] {
  return costs.map((own) => own.map((cost, rules) => ({ rules, cost, binOf: new Uint8Array() })));
}

function everyChoice(ways: readonly (readonly Cut[])[]): readonly (readonly Cut[])[] {
  return ways.reduce<readonly (readonly Cut[])[]>(
    (chosen, cuts) => chosen.flatMap((before) => cuts.map((cut) => [...before, cut])),
    [[]],
  );
}

const sum = (cuts: readonly Cut[], key: "rules" | "cost") => cuts.reduce((all, cut) => all + cut[key], 0);

const anyWays = fc
  .array(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((costs) => waysOf(costs.map((own) => [...own].sort((a, b) => b - a))));

describe("chooseCuts", () => {
  test("by hand: two rules for the first trait, one for the second, none for the third", () => {
    const chosen = chooseCuts(
      waysOf([
        [50, 20, 2],
        [30, 1],
        [3, 2],
      ]),
      { affordable: 6, maxRules: null },
    );
    expect(chosen.map(({ rules }) => rules)).toEqual([2, 1, 0]);
  });

  test("the fewest rules that are good enough, and of those the best: every choice tried", () => {
    fc.assert(
      fc.property(anyWays, fc.integer({ min: 0, max: 60 }), (ways, affordable) => {
        const chosen = chooseCuts(ways, { affordable, maxRules: null });
        const enough = everyChoice(ways).filter((cuts) => sum(cuts, "cost") <= affordable);
        if (enough.length === 0) return;
        const fewest = Math.min(...enough.map((cuts) => sum(cuts, "rules")));
        expect(sum(chosen, "rules")).toBe(fewest);
        expect(sum(chosen, "cost")).toBe(
          Math.min(
            ...enough.filter((cuts) => sum(cuts, "rules") === fewest).map((cuts) => sum(cuts, "cost")),
          ),
        );
      }),
    );
  });

  test("under a cap the best that the cap allows", () => {
    fc.assert(
      fc.property(anyWays, fc.integer({ min: 0, max: 5 }), (ways, maxRules) => {
        const chosen = chooseCuts(ways, { affordable: -1, maxRules });
        const allowed = everyChoice(ways).filter((cuts) => sum(cuts, "rules") <= maxRules);
        expect(sum(chosen, "rules")).toBeLessThanOrEqual(maxRules);
        expect(sum(chosen, "cost")).toBe(Math.min(...allowed.map((cuts) => sum(cuts, "cost"))));
      }),
    );
  });
});
