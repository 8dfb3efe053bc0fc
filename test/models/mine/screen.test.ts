import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../models/mine/evidence.ts";
import { screenTraits } from "../../../models/mine/screen.ts";
import type { Trait } from "../../../models/patterns.ts";
import { planted } from "../made-patterns.ts";

const twoBins = [
  { prebins: [2], n: 100, wins: 10, woe: -0.5 },
  { prebins: [3], n: 100, wins: 30, woe: 0.5 },
];

function evidence(trait: number, more: Partial<Evidence> = {}): Evidence {
  const strong = { bins: twoBins, informationValue: 0.2, lift: 1.5, filled: 1 };
  return { trait, ...strong, pValue: 0.001, qValue: 0.001, mostCommon: 0.5, ...more };
}

function inFamily(name: string, family: string | null): Trait {
  return planted(name, [0, 0], { family }).trait;
}

describe("screenTraits", () => {
  test("drops what is the same for nearly all leads; whether the rest tells enough is for the fit to say", () => {
    const traits = ["strong", "weak", "constant"].map((name) => inFamily(name, null));
    const { kept, dropped } = screenTraits(traits, [
      evidence(0),
      evidence(1, { qValue: 0.6, informationValue: 0.0001 }),
      evidence(2, { mostCommon: 0.996 }),
    ]);
    expect(kept).toEqual([0, 1]);
    expect(dropped.get(2)).toMatch(/same for all/);
  });

  test("keeps nothing where the best of all could be chance", () => {
    const traits = ["a", "b"].map((name) => inFamily(name, null));
    const { kept, dropped } = screenTraits(traits, [
      evidence(0, { qValue: 0.2 }),
      evidence(1, { qValue: 0.3 }),
    ]);
    expect(kept).toEqual([]);
    expect([...dropped.values()]).toEqual(new Array(2).fill(expect.stringMatching(/beyond chance/)));
  });

  test("of a family the trait that tells most stays; without a family all do", () => {
    const traits = ["7 days", "30 days", "90 days"].map((name) => inFamily(name, "visits"));
    const entries = [
      evidence(0, { informationValue: 0.1 }),
      evidence(1, { informationValue: 0.3 }),
      evidence(2, { informationValue: 0.2 }),
      evidence(3, { informationValue: 0.15 }),
    ];
    const { kept, dropped } = screenTraits([...traits, inFamily("industry", null)], entries);
    expect(kept).toEqual([1, 3]);
    expect(dropped.get(0)).toContain('"30 days"');
  });
});
