import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectNamed } from "../../../../models/emit/sql/dialects.ts";
import { featuresSql } from "../../../../models/emit/sql/features-sql.ts";
import type { Row, Warehouse } from "../../../../pipelines/warehouse.ts";
import { featureTables } from "../../../engines/feature-tables.ts";
import { emptyWarehouse } from "../../../sql/empty-warehouse.ts";
import { expectRows } from "../../../sql/expect-rows.ts";
import { table } from "../../../sql/table.ts";
import { smallModel } from "../../small-model.ts";
import { anyBehaviour, type Behaviour, measuredInput } from "./any-behaviour.ts";
import { referenceInputs } from "./reference-inputs.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await emptyWarehouse();
});
afterAll(() => warehouse.close());

const dialect = dialectNamed("duckdb");

async function features(behaviour: Behaviour): Promise<Row[]> {
  await warehouse.run(featureTables({ dialect, textType: "varchar", momentType: "timestamp" }, behaviour));
  return warehouse.rows(`select * from (${featuresSql(behaviour.model, dialect)}) order by lead_id`);
}

describe("featuresSql in DuckDB", () => {
  test("gives the inputs of a calibration, to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(anyBehaviour, async (behaviour) => {
        const rows = (await features(behaviour)).map((row) => ({ ...row }));
        expect(rows).toEqual(await referenceInputs(warehouse, behaviour));
      }),
      { numRuns: 80 },
    );
  });

  test("windows hold their last second, halves round as decimals do, and days count once", async () => {
    const rows = await featuresOf(
      ["in 7 days", "active days", "active days, half-life 30 days"].map((measure) => `click ${measure}`),
      `
        lead_id | activity_type | asset | page | activity_at
        L1      | click         | -     | -    | 2026-01-25 12:00:00
        L2      | click         | -     | -    | 2026-01-25 11:59:59
        L3      | click         | -     | -    | 2026-02-01 11:59:59.9
        L3      | click         | -     | -    | 2026-02-01 00:00:00
        L4      | click         | -     | -    | 2026-02-01 12:00:00
        L5      | click         | -     | -    | 2025-09-04 12:00:00
        L5      | click         | -     | -    | 2025-08-13 08:24:00
        L6      | click         | -     | -    | 2026-01-31 23:59:59
        L6      | click         | -     | -    | 2026-02-01 00:00:00
        L7      | Click         | -     | -    | 2026-02-01 00:00:00
        L8      | click         | -     | -    | 2020-02-01 00:00:00`,
    );
    expectRows(
      rows,
      `
        lead_id | click in 7 days | click active days | click active days, half-life 30 days
        L1      | 1               | 1                 | 0.9
        L2      | -               | 1                 | 0.9
        L3      | 2               | 1                 | 1
        L4      | -               | -                 | -
        L5      | -               | 2                 | 0.1
        L6      | 2               | 2                 | 2
        L7      | -               | -                 | -
        L8      | -               | 1                 | -`,
    );
  });

  test("the last and the first activity are whole days before the handoff", async () => {
    const rows = await featuresOf(
      ["days since last click", "days since first click"],
      `
        lead_id | activity_type | asset | page | activity_at
        L1      | click         | -     | -    | 2026-01-30 12:00:01
        L1      | click         | -     | -    | 2026-01-30 11:59:59
        L2      | click         | -     | -    | 2026-01-30 12:00:00
        L3      | visit         | -     | -    | 2026-01-30 12:00:00`,
    );
    expectRows(
      rows,
      `
        lead_id | days since last click | days since first click
        L1      | 1                     | 2
        L2      | 2                     | 2
        L3      | -                     | -`,
    );
  });

  test("a word is found in the page or the asset, and an activity that several fit counts once", async () => {
    const rows = await featuresOf(
      ["pricing page in 90 days"],
      `
        lead_id | activity_type | asset    | page           | activity_at
        L1      | visit         | /PRICING | /plans/pricing | 2026-01-30
        L1      | visit         | -        | /plans         | 2026-01-30
        L2      | visit         | /pri     | cing           | 2026-01-30
        L3      | click         | /pricing | -              | 2026-01-30
        L4      | visit         | -        | -              | 2026-01-30`,
    );
    expectRows(
      rows,
      `
        lead_id | pricing page in 90 days
        L1      | 2
        L2      | -
        L3      | -
        L4      | -`,
    );
  });
});

const words = ["/pricing", "/plans"].map((word) => ({
  activity_type: "visit",
  word,
  asset_group: "pricing page",
}));

/** The inputs of all leads that a table of activities names, handed over at noon of 2026-02-01. */
function featuresOf(names: readonly string[], text: string): Promise<Row[]> {
  const activities = table(text).rows as Behaviour["activities"];
  const ids = [...new Set(activities.map(({ lead_id }) => lead_id as string))];
  const leads = ids.map((lead_id) => ({ lead_id, handoff_at: "2026-02-01 12:00:00" }));
  const inputs = names.map((name) => measuredInput(name, words));
  return features({ model: { ...smallModel, inputs }, words, leads, activities });
}
