import { describe, expect, test } from "vitest";
import { nextVersion } from "../../models/next-version.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { smallModel } from "./small-model.ts";

const changed = (more: Partial<ScoringModel>) => nextVersion(smallModel, { ...smallModel, ...more });
const [first, ...rest] = smallModel.rules as [ScoringModel["rules"][number], ...ScoringModel["rules"]];
const [industry, ...others] = smallModel.inputs as [
  ScoringModel["inputs"][number],
  ...ScoringModel["inputs"],
];

describe("nextVersion", () => {
  test("the first release", () => {
    expect(nextVersion(null, smallModel)).toBe("1.0.0");
  });

  test("the same model, whatever its own version and the order of its keys", () => {
    const { version: _, ...content } = smallModel;
    const backwards = Object.fromEntries(Object.entries(content).reverse());
    expect(nextVersion(smallModel, backwards as typeof content)).toBe("2.3.4");
  });

  test.each([
    ["an input is gone", others],
    ["an input is new", [...smallModel.inputs, { ...industry, name: "country" }]],
    ["an input has another type", [{ ...industry, type: "number" as const }, ...others]],
    ["empty means something else", [{ ...industry, empty_as: 0 }, ...others]],
  ])("major: %s", (_, inputs) => {
    expect(changed({ inputs })).toBe("3.0.0");
  });

  test.each([
    ["a rule is gone", rest],
    [
      "a rule asks something else",
      [{ ...first, condition: { operator: "is any other" as const, than: [], or_empty: false } }, ...rest],
    ],
  ])("minor: %s", (_, rules) => {
    expect(changed({ rules })).toBe("2.4.0");
  });

  test.each([
    ["points", { rules: [{ ...first, points: 9 }, ...rest] }],
    ["cuts", { grades: { ...smallModel.grades, fit: [{ name: "A", from: 0 }] } }],
    ["probabilities", { probability: smallModel.probability.map((p) => p / 2) }],
    ["the bar", { qualify: { by: "points" as const, from: 3 } }],
    ["where it comes from", { provenance: { ...smallModel.provenance, leads: 1001 } }],
  ])("patch: other %s", (_, more) => {
    expect(changed(more)).toBe("2.3.5");
  });

  test("the greatest change counts", () => {
    expect(changed({ inputs: others, rules: rest, probability: [0.5] })).toBe("3.0.0");
  });
});
