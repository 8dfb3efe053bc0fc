import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectNamed } from "../../../../models/emit/sql/dialects.ts";
import { modelSql } from "../../../../models/emit/sql/model-sql.ts";
import type { LeadInputs } from "../../../../models/lead-inputs.ts";
import { type Score, scoreLead } from "../../../../models/score-lead.ts";
import type { ScoringModel } from "../../../../models/scoring-model.ts";
import { type ColumnType, Warehouse } from "../../../../pipelines/warehouse.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { smallModel } from "../../small-model.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
});
afterAll(() => warehouse.close());

/** What the released SELECT says of the leads, in their order. */
async function scoreInSql(model: ScoringModel, leads: readonly LeadInputs[]): Promise<Score[]> {
  const columns: [string, ColumnType][] = model.inputs.map(({ name, type }) => [
    name,
    type === "number" ? "double" : "varchar",
  ]);
  const rows = leads.map((lead, i) => Object.fromEntries([["lead_id", i], ...Object.entries(lead)]));
  await warehouse.write("lead_inputs", Object.fromEntries([["lead_id", "bigint"], ...columns]), rows);
  const scored = await warehouse.rows(
    `select * from (${modelSql(model, dialectNamed("duckdb"))}) order by lead_id`,
  );
  return scored.map(({ lead_id: _, ...score }) => score as unknown as Score);
}

describe("modelSql in DuckDB", () => {
  test("gives what scoreLead gives, for odd names, values, bounds and empty leads", async () => {
    await fc.assert(
      fc.asyncProperty(anyModelAndLeads, async ({ model, leads }) => {
        expect(await scoreInSql(model, leads)).toEqual(leads.map((lead) => scoreLead(model, lead)));
      }),
      { numRuns: 80 },
    );
  });

  test("a model that found nothing gives every lead its base rate", async () => {
    const nothing: ScoringModel = {
      ...smallModel,
      inputs: [],
      rules: [],
      grades: { fit: [{ name: "A", from: 0 }], engagement: [], high: [], medium: ["A"], low: [] },
      probability: [0.1],
    };
    expect(await scoreInSql(nothing, [{}])).toEqual([scoreLead(nothing, {})]);
  });

  test("a name with line breaks stays in its comment", async () => {
    const named = { ...smallModel, name: "a\nselect 1;\r--" };
    const lead = { industry: "Tech", employees: 10, visits: null };
    expect(await scoreInSql(named, [lead])).toEqual([scoreLead(named, lead)]);
  });
});
