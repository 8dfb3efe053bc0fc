import { expect, test } from "vitest";
import { reportTables, type TableName } from "../../pipelines/report/report-tables.ts";
import { tableCsv } from "../../pipelines/report/table-csv.ts";
import { refusedResult, sampleResult } from "./sample-result.ts";

const tables = reportTables(sampleResult);

function linesOf(file: TableName): string[] {
  return tableCsv(tables[file]).trimEnd().split("\n");
}

test("every array of the result has its table", () => {
  expect(Object.keys(tables).sort()).toEqual(
    [
      "at_the_bar",
      "bands",
      "bar",
      "changed_rules",
      "checks",
      "classes",
      "completeness",
      "dispositions",
      "drift",
      "forecast",
      "found_again",
      "funnel",
      "gaps",
      "grades",
      "guards",
      "input",
      "joins",
      "label_states",
      "leakage",
      "learning_curve",
      "lessons",
      "makeup",
      "makeup_rules",
      "migration",
      "optimism",
      "past_forecasts",
      "product_lines",
      "quality_months",
      "quality_trends",
      "quarters",
      "rep_ratios",
      "reps",
      "routing",
      "rules",
      "simplicity",
      "sources",
      "stage_times",
      "territories",
      "threshold",
      "threshold_by_territory",
      "top_grades",
      "touch_speed",
      "trait_bins",
      "trait_quarters",
      "traits",
      "untouched",
      "validation",
      "weekly_load",
      "worklist",
    ].sort(),
  );
});

test("rows are as many as the result has", () => {
  expect(linesOf("reps")).toHaveLength(21);
  expect(linesOf("trait_bins")).toHaveLength(1 + sampleResult.traits.flatMap((trait) => trait.bins).length);
});

test("where no leads were held out there is one way of judging, and one row", () => {
  const { cross_validation } = sampleResult;
  expect(tables.validation.rows).toHaveLength(2);
  expect(reportTables({ ...sampleResult, validation: cross_validation }).validation.rows).toHaveLength(1);
});

test("figures are exact, nulls empty, and rep names cannot run as formulas", () => {
  expect(linesOf("rules")[0]).toBe(
    "id,input,side,condition,points,leads,wins,rate,low,high,lift,quarters_held,quarters,odds_ratio,odds_ratio_low,odds_ratio_high",
  );
  expect(linesOf("grades").find((line) => line.startsWith("D3,"))).toMatch(/^D3,9,7,,,,,,,,too few,,/);
  expect(linesOf("reps").some((line) => line.startsWith("'=cmd|' /C calc'!A0,"))).toBe(true);
  expect(linesOf("reps").some((line) => line.startsWith("="))).toBe(false);
});

test("empty arrays keep their header", () => {
  const empty = reportTables(refusedResult);
  expect(tableCsv(empty.reps)).toMatch(/^name,leads,judged,[a-z_,]+\n$/);
  expect(tableCsv(empty.forecast)).toBe(
    "by,name,quarter,open_leads,what,expected,low_50,high_50,low_80,high_80,low_95,high_95\n",
  );
});

test("columns of the warehouse have the types of the schema", () => {
  expect(tables.dispositions.columns).toEqual({
    by: "varchar",
    name: "varchar",
    disposition: "varchar",
    leads: "bigint",
    share: "double",
  });
  expect(tables.guards.columns.pass).toBe("boolean");
  expect(tables.reps.columns.flags).toBe("varchar");
});
