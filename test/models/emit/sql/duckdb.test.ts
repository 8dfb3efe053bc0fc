import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dialectNamed } from "../../../../models/emit/sql/dialects.ts";
import { ruleHitsSql } from "../../../../models/emit/sql/rule-hits-sql.ts";
import { hitsOf } from "../../../../models/hits-of.ts";
import type { LeadInputs } from "../../../../models/lead-inputs.ts";
import { scoreLead } from "../../../../models/score-lead.ts";
import type { ScoringModel } from "../../../../models/scoring-model.ts";
import { Warehouse } from "../../../../pipelines/warehouse.ts";
import { scoresInDuckDb, writeLeadInputs } from "../../../engines/duckdb.ts";
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

/** The ids of the rules that each lead meets. */
async function hitsInSql(model: ScoringModel, leads: readonly LeadInputs[]): Promise<string[][]> {
  await writeLeadInputs(warehouse, model, leads);
  const sql = ruleHitsSql(model, dialectNamed("duckdb"), "lead_inputs");
  const rows = await warehouse.rows(
    `select * from (${sql}) where rule_id is not null order by lead_id, part`,
  );
  return leads.map((_, i) =>
    rows.filter(({ lead_id }) => Number(lead_id) === i).map(({ rule_id }) => String(rule_id)),
  );
}

test("ruleHitsSql gives the rules that hitsOf gives", async () => {
  await fc.assert(
    fc.asyncProperty(anyModelAndLeads, async ({ model, leads }) => {
      const rules = model.rules.map((rule, i) => ({ ...rule, id: `r${i + 1}` }));
      const numbered = { ...model, rules };
      expect((await hitsInSql(numbered, leads)).map((ids) => ids.sort())).toEqual(
        leads.map((lead) =>
          hitsOf(numbered, lead)
            .map(({ rule }) => rule.id)
            .sort(),
        ),
      );
    }),
    { numRuns: 40 },
  );
});
