import { describe, expect, test } from "vitest";
import { modelDiff } from "../../../models/diff/model-diff.ts";
import type { Rule, ScoringModel } from "../../../models/scoring-model.ts";
import { smallModel } from "../small-model.ts";

const [first, second, ...rest] = smallModel.rules as [Rule, Rule, ...Rule[]];
const changed = (more: Partial<ScoringModel>) =>
  modelDiff(smallModel, { ...smallModel, version: "2.3.5", ...more });

describe("modelDiff", () => {
  test("the same rules: nothing changed", () => {
    expect(changed({})).toMatchObject({
      before: "2.3.4",
      after: "2.3.5",
      rules: [],
      unchangedRules: smallModel.rules.length,
      cuts: [],
      inputs: { added: [], removed: [] },
    });
  });

  test("ids and reasons are no change; other points are, and other questions are other rules", () => {
    const pair: Rule = { ...first, and: { input: "visits", condition: { operator: "is empty" } }, points: 2 };
    const { rules, unchangedRules } = changed({
      rules: [{ ...first, id: "other", reason: "other" }, { ...second, points: -3 }, ...rest.slice(1), pair],
    });
    expect(unchangedRules).toBe(smallModel.rules.length - 2);
    expect(rules).toEqual([
      { rule: "industry is Software or Tech", input: "industry", before: 4, after: null },
      { rule: "industry is empty and visits is empty", input: "industry", before: null, after: 2 },
      { rule: "industry is other than Software, Tech or Farming", input: "industry", before: 2, after: -3 },
    ]);
  });

  test("cuts that moved, came or went", () => {
    const fit = [
      { name: "A", from: 7 },
      { name: "B", from: 3 },
      { name: "C", from: 0 },
    ];
    expect(changed({ grades: { ...smallModel.grades, fit, engagement: [] } }).cuts).toEqual([
      { side: "fit", name: "A", before: 6, after: 7 },
      { side: "fit", name: "B", before: 0, after: 3 },
      { side: "fit", name: "C", before: null, after: 0 },
      { side: "engagement", name: "1", before: 3, after: null },
      { side: "engagement", name: "2", before: 0, after: null },
    ]);
  });

  test("inputs that are asked for no longer, or anew", () => {
    const inputs = smallModel.inputs.map((input, i) => (i === 0 ? { ...input, name: "country" } : input));
    expect(changed({ inputs }).inputs).toEqual({ added: ["country"], removed: ["industry"] });
  });
});
