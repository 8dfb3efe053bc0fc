import { expect, test } from "vitest";
import type { ModelInput } from "../../models/scoring-model.ts";
import { halfLivesOf } from "../../pipelines/traits/half-lives.ts";
import { smallModel } from "../models/small-model.ts";

const visits = smallModel.inputs[2] as ModelInput;

const asking = (name: string, group = "behaviour") => ({
  ...smallModel,
  columns: [{ name: "Engagement Score", group: "behaviour", kind: "numeric" }],
  inputs: [{ ...visits, name, group }],
});

test("a model's half-lives stand in the names of its inputs", () => {
  expect(halfLivesOf(asking("email click active days, half-life 45 days"))).toEqual([45]);
  expect(halfLivesOf(asking("email click in 30 days"))).toEqual([]);
  expect(halfLivesOf(asking("email click active days"))).toEqual([]);
  expect(halfLivesOf(asking("days since last email click"))).toEqual([]);
});

test("what a column of the export says about behaviour is no matter of this", () => {
  expect(halfLivesOf(asking("Engagement Score"))).toEqual([]);
  expect(halfLivesOf(asking("seniority", "person"))).toEqual([]);
});

test("an input that is no longer computed is refused, not scored as if nobody did anything", () => {
  expect(() => halfLivesOf(asking("email click decayed"))).toThrow(/asks for "email click decayed"/);
});

test("a trait from SQL has none, however it is called", () => {
  const computed = { from: "sql" as const, file: "traits/a.sql", sql: "select 1" };
  const model = asking("visit active days, half-life 7 days");
  expect(halfLivesOf({ ...model, inputs: [{ ...visits, name: "own", computed }] })).toEqual([]);
});
