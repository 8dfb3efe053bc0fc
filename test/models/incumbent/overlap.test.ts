import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsOf } from "../../../models/hits-of.ts";
import { overlap } from "../../../models/incumbent/overlap.ts";
import type { Condition, ModelInput, Rule } from "../../../models/scoring-model.ts";
import { smallModel } from "../small-model.ts";

const values = ["a", "b", "c"];
const bounds = [null, 0, 1, 2];
const anyList = fc.subarray(values);
const anyText: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ operator: "is empty" }),
  fc.record({
    operator: fc.constant("is one of" as const),
    values: fc.subarray(values, { minLength: 1 }),
    or_empty: fc.boolean(),
  }),
  fc.record({ operator: fc.constant("is any other" as const), than: anyList, or_empty: fc.boolean() }),
);
const anyRange: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant<Condition>({ operator: "is empty" }),
  fc
    .record({
      operator: fc.constant("lies within" as const),
      from: fc.constantFrom(...bounds),
      below: fc.constantFrom(...bounds),
      or_empty: fc.boolean(),
    })
    .filter(({ from, below }) => from === null || below === null || from < below),
);

/** Whether a rule of this condition holds for a value, as scoring says. */
function holds(condition: Condition, type: "text" | "number", value: string | number | null): boolean {
  const input: ModelInput = { ...(smallModel.inputs[0] as ModelInput), type };
  const rule: Rule = { ...(smallModel.rules[0] as Rule), condition };
  return hitsOf({ inputs: [input], rules: [rule] }, { [input.name]: value }).length > 0;
}

describe("two conditions overlap where scoring finds a value that both hold for", () => {
  test.each([
    ["text", anyText, [null, ...values, "never seen"]],
    ["number", anyRange, [null, -1, 0, 0.5, 1, 1.5, 2, 3]],
  ] as const)("%s", (type, anyCondition, tried) => {
    fc.assert(
      fc.property(anyCondition, anyCondition, (a, b) => {
        const both = tried.some((value) => holds(a, type, value) && holds(b, type, value));
        expect(overlap(a, b)).toBe(both);
      }),
      { numRuns: 500 },
    );
  });
});
