import { describe, expect, test } from "vitest";
import { traitGroup, traitKind } from "../../../models/mine/trait-kind.ts";
import { column } from "./column-evidence.ts";

describe("traitKind", () => {
  test("a single value that is no number makes a category", () => {
    expect(traitKind(column("Employees", { filled: 900, numbers: 900 }))).toBe("numeric");
    expect(traitKind(column("Employees", { filled: 900, numbers: 899 }))).toBe("categorical");
  });

  test("a date only if every value is one", () => {
    expect(traitKind(column("Trial", { filled: 900, dates: 900 }))).toBe("date");
    expect(traitKind(column("Trial", { filled: 900, dates: 899 }))).toBe("categorical");
  });
});

describe("traitGroup", () => {
  test.each([
    ["Budget__c", "bant"],
    ["Decision Timeframe", "bant"],
    ["TotalVisits", "behaviour"],
    ["Lead Source", "source"],
    ["utm_campaign", "source"],
    ["NumberOfEmployees", "company"],
    ["Industry", "company"],
    ["Title", "person"],
    ["Statement", "person"],
  ])("%s is about %s", (name, group) => {
    expect(traitGroup(name)).toBe(group);
  });
});
