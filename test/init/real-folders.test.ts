import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../pipelines/package-root.ts";
import { proposed } from "./proposed.ts";

const shared = resolve(packageRoot, "../shared/data");
const available = existsSync(shared);
if (!available && process.env.CI) throw new Error(`CI needs the real data: ${shared} is missing`);
if (!available) console.warn(`SKIPPED: the real exports are not in ${shared}`);

/** What a config says of each export, without comments and folders. */
function plain(exports: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(exports).map(([entity, { $comment, file, ...rest }]) => [
      entity,
      { file: String(file).split("/").at(-1), ...rest },
    ]),
  );
}

test("the sample: the same config as by hand, but for a column more, and check accepts it", async () => {
  const { config, report } = await proposed(join(packageRoot, "data/sample"));
  const byHand = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const { opportunities, ...others } = plain(config.exports);
  expect(report).toMatchObject({ isAccepted: true, notPlaced: [], decide: [] });
  expect(config.asOf).toBe(byHand.asOf);
  expect({ ...others, opportunities: { ...opportunities, columns: undefined } }).toEqual(
    plain(byHand.exports),
  );
  expect(opportunities?.columns).toEqual({ product_line: "Product_Line__c" });
}, 120_000);

describe.skipIf(!available)("real data", () => {
  test("course leads: outcome, empty marks and places are found, what can't be read is named", async () => {
    const { config, report } = await proposed(join(shared, "xeducation"));
    expect(report.isAccepted).toBe(true);
    expect(plain(config.exports).leads).toEqual({
      file: "Leads.csv",
      preset: "generic/lead",
      nulls: ["", "Select"],
      columns: { territory: "City" },
    });
    expect(config.outcome).toEqual({ won: { column: "Converted", equals: ["1"] } });
    expect(report.decide.join("\n")).toContain(
      "variant_crlf_trailing_comma.csv:1:751: column 38 of 38 has no name",
    );
  });

  test("event SaaS: offers join leads by an id of the same name, and no preset that calls it theirs", async () => {
    const { config, report } = await proposed(join(shared, "event-saas"));
    expect(report).toMatchObject({ isAccepted: true, decide: [] });
    expect(config.exports.leads.columns).toEqual({
      disposition: "Discarded/Nurturing Reason",
      territory: "City",
    });
    expect(config.exports.opportunities.columns).toMatchObject({
      lead_id: "Id",
      created_at: "Created Date",
      amount: "Price",
    });
    expect(config.outcome.won).toEqual({ export: "opportunities", column: "Status", equals: ["Closed Won"] });
    expect(config.outcome.lost).toEqual({
      export: "opportunities",
      column: "Status",
      equals: ["Closed Lost"],
    });
  });

  test("a CRM without leads: each deal counts as one, agents and accounts join by name", async () => {
    const { config, report } = await proposed(join(shared, "maven-crm"));
    expect(report.isAccepted).toBe(true);
    expect(config.asOf).toBe("2017-12-31");
    expect(plain(config.exports).leads).toEqual({
      file: "sales_pipeline.csv",
      id: "opportunity_id",
      columns: {
        qualified_at: "engage_date",
        won_at: "close_date",
        lost_at: "close_date",
        amount: "close_value",
        rep: "sales_agent",
        product_line: "product",
        company: "account",
      },
    });
    expect(config.outcome).toEqual({
      won: { column: "deal_stage", equals: ["Won"] },
      lost: { column: "deal_stage", equals: ["Lost"] },
    });
    expect(report.notPlaced.map(({ because }) => because)).toContain(
      'it describes data: 18 of 18 values of "Field" are columns of other files',
    );
    expect(report.decide.join("\n")).toContain("the first win was on 2017-03-01");
  });

  test("a funnel whose wins were not recorded from the start: a person is asked since when", async () => {
    const { config, report } = await proposed(join(shared, "olist-funnel"));
    expect(config.asOf).toBe("2018-11-14");
    expect(config.exports.leads.columns).toEqual({ qualified_at: "first_contact_date" });
    expect(config.exports.opportunities.columns).toEqual({
      lead_id: "mql_id",
      won_at: "won_date",
      rep: "sr_id",
    });
    expect(report.decide.join("\n")).toContain('add "since" to "outcome"');
    expect(report.decide.at(-1)).toContain("`scorewright check` stops at outcome.horizonDays");
  });

  test("the same funnel with other dates, and a copy without a header", async () => {
    const { config, report } = await proposed(join(shared, "olist-funnel/variants"));
    expect(config.exports.leads.formats).toEqual({ date: "d-M-yyyy" });
    expect(config.exports.opportunities.formats).toEqual({ date: "d-M-yyyy" });
    expect(report.decide[0]).toContain("mql_headerless_timestamps_crlf.csv: line 1 looks like a record");
    expect(report.decide[1]).toContain(
      "mql_us_dates_3cols.csv (8000 records, 3 columns) looks like exports.leads as well",
    );
  });

  test("B2B deals in one file with semicolons", async () => {
    const { config, report } = await proposed(join(shared, "salvirt-b2b"));
    expect(report).toMatchObject({ isAccepted: true, decide: [] });
    expect(plain(config.exports).leads).toEqual({
      file: "Salvirt_B2B_ML_dataset.csv",
      delimiter: ";",
      columns: { rep: "Seller", product_line: "Product", source: "Source" },
    });
  });

  test.each([
    ["salesforce", ["leads", "accounts", "opportunities", "tasks", "events"]],
    ["hubspot", ["leads", "lead_history", "accounts", "opportunities", "opportunity_field_history", "users"]],
    ["marketo", ["activities"]],
  ])(
    "tables of %s: each in its place, and what does not join is named",
    async (vendor, exports) => {
      const { report } = await proposed(join(shared, "crm-export-schemas", vendor));
      expect(report.placed.map((placed) => placed.export)).toEqual(exports);
      expect(report.placed.every(({ preset }) => preset?.startsWith(`${vendor}/`))).toBe(true);
      expect(report.decide.length).toBeGreaterThan(0);
    },
    60_000,
  );
});
