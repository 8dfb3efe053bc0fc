import { expect, test } from "vitest";
import type { ColumnEvidence } from "../../models/mine/leak-gates.ts";
import { traitColumn } from "../../pipelines/traits/trait-columns.ts";
import { givenConfig } from "../stage/given-export.ts";

const group = (column: string, traits: Record<string, unknown> = {}) =>
  traitColumn(
    { column, filled: 1, numbers: 1, dates: 0 } as ColumnEvidence,
    givenConfig({ exports: { leads: { file: "leads.csv", preset: "marketo/lead" } }, traits }),
  ).group;

test("the preset's group holds in any spelling, and the config goes before it", () => {
  expect([group("sicCode"), group("SIC Code"), group("sic_code")]).toEqual(["company", "company", "company"]);
  expect(group("SIC Code", { groups: { "SIC Code": "source" } })).toBe("source");
});

test("a column that the preset does not name is grouped by its own name", () => {
  expect([group("Budget"), group("constructor")]).toEqual(["bant", "person"]);
});
