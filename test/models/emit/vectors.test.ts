import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testVectors } from "../../../models/emit/vectors.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { smallModel } from "../small-model.ts";

describe("testVectors", () => {
  test("every rule is hit by at least one vector", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model }) => {
        const leads = testVectors(model).map(({ lead }) => lead);
        for (const rule of model.rules) {
          const alone = { ...model, rules: [rule] };
          expect(
            leads.some((lead) => scoreLead(alone, lead).points > 0),
            JSON.stringify(rule),
          ).toBe(true);
        }
      }),
    );
  });

  test("both sides of every bound are tried", () => {
    const tried = testVectors(smallModel).map(({ lead }) => Number(lead.employees ?? Number.NaN));
    for (const bound of [10, 200]) {
      expect(tried).toContain(bound);
      expect(tried.some((value) => value < bound && value > bound - 0.001)).toBe(true);
    }
  });

  test("each lead has all inputs, and the score that scoreLead gives, also after a round trip through JSON", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model }) => {
        const vectors = testVectors(model);
        const names = model.inputs.map(({ name }) => name).sort();
        for (const { lead, expected } of JSON.parse(JSON.stringify(vectors)) as typeof vectors) {
          expect(Object.keys(lead).sort()).toEqual(names);
          expect(scoreLead(model, lead)).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("the same model gives the same vectors", () => {
    expect(testVectors(smallModel)).toEqual(testVectors(smallModel));
  });
});
