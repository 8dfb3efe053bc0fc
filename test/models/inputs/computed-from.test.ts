import { describe, expect, test } from "vitest";
import { computedFrom } from "../../../models/inputs/computed-from.ts";

const columns = ["Budget__c", "Products", "Products: old", "Founded", "visits in 30 days"].map((name) => ({
  name,
  group: "person",
  kind: "categorical",
}));
const words = [
  { activity_type: "web visit", word: "/preise", asset_group: "pricing page" },
  { activity_type: "web visit", word: "/pricing", asset_group: "pricing page" },
  { activity_type: "web visit", word: "/jobs", asset_group: "careers page" },
];
const from = (name: string, group = "person") => computedFrom({ name, group }, columns, words);

const pricing = [
  { activity_type: "web visit", word: "/preise" },
  { activity_type: "web visit", word: "/pricing" },
];
const clicks = [{ activity_type: "email click", word: null }];
const none = { within_days: null, half_life_days: null };

describe("computedFrom", () => {
  test.each([
    ["Budget__c", { from: "column", column: "Budget__c" }],
    ["Products: new", { from: "choice", column: "Products", choice: "new" }],
    ["Products: old: a", { from: "choice", column: "Products: old", choice: "a" }],
    ["Founded days before handoff", { from: "age of a date", column: "Founded" }],
    ["seniority", { from: "person", trait: "seniority" }],
    ["BANT fields filled", { from: "filled fields", groups: ["bant"] }],
  ])("%s", (name, computed) => {
    expect(from(name)).toEqual(computed);
  });

  test.each([
    ["pricing page in 30 days", "pricing page", pricing, { ...none, measure: "times", within_days: 30 }],
    ["email click active days", "email click", clicks, { ...none, measure: "active days" }],
    [
      "email click active days, half-life 45 days",
      "email click",
      clicks,
      { ...none, measure: "halved active days", half_life_days: 45 },
    ],
    ["days since last email click", "email click", clicks, { ...none, measure: "days since last" }],
    ["days since first pricing page", "pricing page", pricing, { ...none, measure: "days since first" }],
  ])("%s", (name, subject, counted, rest) => {
    expect(from(name, "behaviour")).toEqual({ from: "activities", subject, counted, ...rest });
  });

  test("a campaign's type", () => {
    expect(from("trade show campaign responded", "campaign")).toEqual({
      from: "campaigns",
      campaign_type: "trade show",
      measure: "responded",
    });
  });

  test("a column that is called like a derived trait is a column", () => {
    expect(from("visits in 30 days", "behaviour")).toEqual({ from: "column", column: "visits in 30 days" });
  });

  test("what no version computes, or this one no longer", () => {
    expect(from("anything")).toBeNull();
    expect(from("email click decayed", "behaviour")).toBeNull();
  });
});
