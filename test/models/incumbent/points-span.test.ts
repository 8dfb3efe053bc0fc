import fc from "fast-check";
import { expect, test } from "vitest";
import { pointsSpan } from "../../../models/incumbent/points-span.ts";
import type { Side } from "../../../models/patterns.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { smallModel } from "../small-model.ts";

const sideOf = (name: string) => smallModel.inputs.find((input) => input.name === name)?.side as Side;

test("of the rules on one input the best and the worst count, of pairs each", () => {
  const [first, , , , , , , last] = smallModel.rules;
  if (first === undefined || last === undefined) throw new RangeError("the small model has eight rules");
  const rules = [
    ...smallModel.rules,
    { ...first, points: -7 },
    { ...last, points: -2, and: { input: "industry", condition: { operator: "is empty" as const } } },
    { ...last, points: 6, and: { input: "industry", condition: { operator: "is empty" as const } } },
  ];
  // By hand: industry 4 or -7, employees 4, visits 3; pairs -2 and 6.
  expect(pointsSpan(rules, sideOf)).toEqual({
    start: { fit: 7, engagement: 2 },
    most: 7 + 2 + 4 + 4 + 3 + 6,
  });
});

test("no lead of any model falls out of the span", () => {
  fc.assert(
    fc.property(anyModelAndLeads, ({ model, leads }) => {
      const sides = new Map(model.inputs.map(({ name, side }) => [name, side]));
      const { start, most } = pointsSpan(model.rules, (name) => sides.get(name) as Side);
      for (const lead of leads) {
        const { points, fit_points, engagement_points } = scoreLead({ ...model, start }, lead);
        expect(Math.min(fit_points, engagement_points)).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(most);
      }
    }),
  );
});
