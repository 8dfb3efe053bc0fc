import { expect, test } from "vitest";
import { primaryKey } from "../../pipelines/dictionary/primary-key.ts";

test("the columns in the first parentheses, of which some may be empty", () => {
  const grain =
    "Grain: one row per age of the lead and lag (age_days, lag_days or none): none (no win) so far.";
  expect(primaryKey(grain)).toEqual([
    { name: "age_days", mayBeEmpty: false },
    { name: "lag_days", mayBeEmpty: true },
  ]);
});

test("no columns where there is one row", () => {
  expect(primaryKey("Grain: one row: how far the leads (MQL) came.")).toEqual([]);
});

test("null where rows may repeat", () => {
  expect(primaryKey("Grain: one row per record (no key: as it was read) of Lead (1).csv.")).toBeNull();
});

test("a grain without a key is a mistake", () => {
  expect(() => primaryKey("Grain: one row per lead.")).toThrow("states no key: Grain: one row per lead.");
});
