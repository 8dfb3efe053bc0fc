import { describe, expect, test } from "vitest";
import { mapColumns, requireDecidedClose } from "../../pipelines/stage/column-map.ts";
import { givenConfig, givenExport } from "./given-export.ts";

const lead = (given: Record<string, unknown> = {}) =>
  givenExport("leads", { preset: "salesforce/lead", ...given });

const mapped = (header: readonly string[], given: Record<string, unknown> = {}) =>
  Object.fromEntries(mapColumns("leads", lead(given), header));

describe("mapping columns by preset", () => {
  test("API names, report labels and a warehouse's names play the same parts", () => {
    expect(mapped(["Id", "CreatedDate", "OwnerId", "LeadSource"])).toEqual({
      lead_id: "Id",
      created_at: "CreatedDate",
      rep: "OwnerId",
      source: "LeadSource",
    });
    expect(mapped(["Lead ID", "Create Date", "Lead Owner", "Lead Source"])).toEqual({
      lead_id: "Lead ID",
      created_at: "Create Date",
      rep: "Lead Owner",
      source: "Lead Source",
    });
    expect(mapped(["id", "created_date", "owner_id", "lead_source"])).toEqual({
      lead_id: "id",
      created_at: "created_date",
      rep: "owner_id",
      source: "lead_source",
    });
  });

  test("the preset's better name goes first, wherever it stands and however it is spelled", () => {
    expect(mapped(["Lead Owner", "owner_id"])).toEqual({ rep: "owner_id" });
  });

  test("the exact spelling goes before others of the same key", () => {
    expect(mapped(["lead_source", "LeadSource", "Lead Source"])).toEqual({ source: "LeadSource" });
  });

  test("two columns that could both be meant are refused by name", () => {
    expect(() => mapped(["Id", "lead_source", "Lead Source"])).toThrow(
      'exports.leads.columns: leads.csv has "lead_source" and "Lead Source": either could be source\n' +
        "  To mend it: Say in exports.leads.columns which one is source.",
    );
  });

  test("the config decides between them", () => {
    const columns = { source: "Lead Source" };
    expect(mapped(["lead_source", "Lead Source"], { columns })).toEqual({ source: "Lead Source" });
  });

  test("a column that the config names must be spelled as in the export", () => {
    expect(() => mapped(["Id", "MQL_Date__c"], { columns: { qualified_at: "mql_date__c" } })).toThrow(
      'Did you mean "MQL_Date__c"?',
    );
  });

  test("id in the config goes before the preset's id", () => {
    expect(mapped(["Id", "Legacy"], { id: "Legacy" })).toEqual({ lead_id: "Legacy" });
  });

  test("an export without a column that it can't do without is refused", () => {
    const tasks = givenExport("tasks", { preset: "salesforce/task" });
    expect(() => mapColumns("tasks", tasks, ["WhoId", "Subject"])).toThrow(
      "nothing says which column of tasks.csv is created_at",
    );
  });
});

describe("a close date that wins and losses share", () => {
  const deals = givenExport("opportunities", { preset: "salesforce/opportunity" });
  const map = (header: readonly string[]) => mapColumns("opportunities", deals, header);

  test("is refused where nothing says which deals were won", () => {
    expect(() => requireDecidedClose("opportunities", givenConfig(), map(["Id", "CloseDate"]))).toThrow(
      '"CloseDate" is the date of wins and of losses, and nothing says which were won',
    );
  });

  test("is taken where a flag or the outcome says it", () => {
    const outcome = { won: { export: "opportunities", column: "Stage", equals: ["Closed Won"] } };
    requireDecidedClose("opportunities", givenConfig(), map(["Id", "CloseDate", "Won"]));
    requireDecidedClose("opportunities", givenConfig({ outcome }), map(["Id", "CloseDate", "Stage"]));
    requireDecidedClose("opportunities", givenConfig(), map(["Id"]));
  });
});
