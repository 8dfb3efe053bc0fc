import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapped } from "../../../pipelines/report/document/plots/wrapped.ts";

test.each([
  ["West", 18, 3, ["West"]],
  ["account NumberOfEmployees", 18, 3, ["account", "NumberOfEmployees"]],
  ["Preferred_Contact_Time__c", 18, 3, ["Preferred_Contact_", "Time__c"]],
  ["Donaudampfschifffahrt", 10, 3, ["Donaudampf", "schifffahr", "t"]],
  ["North America and the rest", 13, 2, ["North America", "and the rest"]],
  ["North America and the whole rest", 13, 2, ["North America", "and the whol…"]],
  ["", 10, 2, [""]],
])("%j in lines of %i", (text, characters, lines, expected) => {
  expect(wrapped(text, characters, lines)).toEqual(expected);
});

test("no line is too long, there are no more than asked for, and only the end is lost", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (text, n, most) => {
        const lines = wrapped(text, n, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(n);
        const [kept, whole] = [lines.join(""), text].map((words) => words.replace(/\s/g, ""));
        expect(whole?.startsWith(kept?.replace(/…$/, "") ?? "")).toBe(true);
      },
    ),
  );
});
