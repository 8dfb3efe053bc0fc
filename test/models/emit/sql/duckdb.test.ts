import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreLead } from "../../../../models/score-lead.ts";
import type { ScoringModel } from "../../../../models/scoring-model.ts";
import { Warehouse } from "../../../../pipelines/warehouse.ts";
import { scoresInDuckDb } from "../../../engines/duckdb.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { smallModel } from "../../small-model.ts";

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
});
afterAll(() => warehouse.close());

describe("modelSql in DuckDB", () => {
  test("gives what scoreLead gives, for odd names, values, bounds and empty leads", async () => {
    await fc.assert(
      fc.asyncProperty(anyModelAndLeads, async ({ model, leads }) => {
        expect(await scoresInDuckDb(warehouse, model, leads)).toEqual(
          leads.map((lead) => scoreLead(model, lead)),
        );
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
    expect(await scoresInDuckDb(warehouse, nothing, [{}])).toEqual([scoreLead(nothing, {})]);
  });

  test("a name with line breaks stays in its comment", async () => {
    const named = { ...smallModel, name: "a\nselect 1;\r--" };
    const lead = { industry: "Tech", employees: 10, visits: null };
    expect(await scoresInDuckDb(warehouse, named, [lead])).toEqual([scoreLead(named, lead)]);
  });
});
