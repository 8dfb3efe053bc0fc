import { expect, test } from "vitest";
import { reportTables } from "../../pipelines/report/report-tables.ts";
import { refusedResult, sampleResult } from "./sample-result.ts";

const tables = reportTables(sampleResult);

function linesOf(file: string): string[] {
  return (tables.get(file) ?? "").trimEnd().split("\n");
}

test("every array of the result has its table", () => {
  expect([...tables.keys()].sort()).toEqual(
    [
      "at_the_bar.csv",
      "changed_rules.csv",
      "completeness.csv",
      "dispositions.csv",
      "forecast.csv",
      "past_forecasts.csv",
      "funnel.csv",
      "grades.csv",
      "guards.csv",
      "input.csv",
      "integrity.csv",
      "joins.csv",
      "label_states.csv",
      "leakage.csv",
      "migration.csv",
      "product_lines.csv",
      "quarters.csv",
      "reps.csv",
      "rules.csv",
      "sources.csv",
      "territories.csv",
      "threshold.csv",
      "trait_bins.csv",
      "traits.csv",
    ].sort(),
  );
});

test("rows are as many as the result has", () => {
  expect(linesOf("reps.csv")).toHaveLength(21);
  expect(linesOf("trait_bins.csv")).toHaveLength(
    1 + sampleResult.traits.flatMap((trait) => trait.bins).length,
  );
});

test("figures are exact, nulls empty, and rep names cannot run as formulas", () => {
  expect(linesOf("rules.csv")[0]).toBe(
    "id,input,side,condition,points,leads,wins,rate,low,high,lift,quarters_held,quarters,odds_ratio,odds_ratio_low,odds_ratio_high",
  );
  expect(linesOf("grades.csv").find((line) => line.startsWith("D3,"))).toMatch(/^D3,9,7,,,,,,,,too few,,/);
  expect(linesOf("reps.csv").some((line) => line.startsWith("'=cmd|' /C calc'!A0,"))).toBe(true);
  expect(linesOf("reps.csv").some((line) => line.startsWith("="))).toBe(false);
});

test("empty arrays keep their header", () => {
  const empty = reportTables(refusedResult);
  expect(empty.get("reps.csv")).toMatch(/^name,leads,judged,[a-z_,]+\n$/);
  expect(empty.get("forecast.csv")).toBe(
    "by,name,quarter,open_leads,what,expected,low_50,high_50,low_80,high_80,low_95,high_95\n",
  );
});
