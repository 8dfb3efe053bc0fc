import { expect, test } from "vitest";
import { conditionText } from "../../../models/points/rules.ts";
import { plainCondition } from "../../../pipelines/report/result/plain-condition.ts";

const range = (from: number | null, below: number | null) =>
  ({ operator: "lies within", from, below, or_empty: false }) as const;

test.each([
  ["days since first demo form", range(null, null), "demo form (at least once)"],
  ["days since last webinar", range(null, 14), "webinar (less than 14 days ago)"],
  ["pricing page in 30 days", range(3, null), "pricing page (3 times or more in 30 days)"],
  ["careers page active days", range(1, null), "careers page (once or more)"],
  ["email click active days, half-life 30 days", range(0.8, null), "email click (often, and lately)"],
  ["NumberOfEmployees", range(51, 590), "NumberOfEmployees is 51 to below 590"],
])("%s is said plainly", (input, condition, said) => {
  expect(plainCondition(conditionText(input, condition))).toBe(said);
});

test("names stay as they are, whatever they hold", () => {
  const condition = conditionText("days since first $& <b>", range(null, null));
  expect(plainCondition(condition)).toBe("$& <b> (at least once)");
});
