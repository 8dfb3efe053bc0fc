import { describe, expect, test } from "vitest";
import type { Entity } from "../../pipelines/config/entities.ts";
import { mapColumns, presetOf } from "../../pipelines/stage/column-map.ts";
import { columnRole } from "../../pipelines/stage/column-role.ts";
import { fixtureHeader } from "../presets/fixture-headers.ts";
import { givenConfig, givenExport } from "./given-export.ts";

function roles(entity: Entity, preset: string, header: readonly string[], config = givenConfig()) {
  const exported = givenExport(entity, { preset });
  const map = mapColumns(entity, exported, header);
  const known = presetOf(entity, exported);
  return Object.fromEntries(header.map((column) => [column, columnRole(column, config, map, known)]));
}

describe("what is known of a column beforehand", () => {
  test("report labels and a warehouse's names get the verdicts of the API's names", () => {
    for (const [api, label, warehouse, role] of [
      ["LastActivityDate", "Last Activity Date", "last_activity_date", "filled later"],
      ["ConvertedDate", "Converted Date", "converted_date", "filled later"],
      ["FirstName", "First Name", "first_name", "personal"],
      ["SystemModstamp", "System Modstamp", "system_modstamp", "system"],
    ] as const) {
      const found = roles("leads", "salesforce/lead", ["Id", api, label, warehouse]);
      expect(found).toEqual({ Id: "id", [api]: role, [label]: role, [warehouse]: role });
    }
  });

  test("a second name of a canonical part has its role, though another column plays it", () => {
    const found = roles("leads", "generic/lead", [
      "lead id",
      "prospect id",
      "won date",
      "won at",
      "territory",
      "region",
    ]);
    expect(found).toMatchObject({ "prospect id": "id", "won at": "outcome", region: "dimension" });
  });

  test("what a code of Dynamics shows is judged as the code is", () => {
    const header = [
      "leadid",
      "createdon",
      "statecodename",
      "statecode@OData.Community.Display.V1.FormattedValue",
    ];
    const found = roles("leads", "dynamics/lead", header);
    expect(Object.values(found)).toEqual(["id", "moment", "filled later", "filled later"]);
  });

  test("scores in force are filled later, under Salesforce's names and under a warehouse's", () => {
    const header = [
      "Id",
      "pi__score__c",
      "pi_score_c",
      "mkto_si__Urgency_Value__c",
      "mkto_si_urgency_value_c",
    ];
    const found = roles("leads", "salesforce/lead", header);
    expect(Object.values(found)).toEqual(["id", ...Array(4).fill("filled later")]);
  });

  test("a column that nobody knows is a candidate, and so is the source", () => {
    expect(roles("leads", "salesforce/lead", ["Id", "Budget__c", "Lead Source"])).toMatchObject({
      Budget__c: "candidate",
      "Lead Source": "candidate",
    });
  });

  test("the config goes before the preset", () => {
    const config = givenConfig({
      traits: { deny: ["Industry"], allow: [{ column: "Rating", because: "set by the form" }] },
    });
    expect(roles("leads", "salesforce/lead", ["Id", "Industry", "Rating"], config)).toMatchObject({
      Industry: "denied",
      Rating: "allowed",
    });
  });
});

describe("candidates that each vendor's fixture leaves", () => {
  test.each([
    ["leads", "salesforce-lead", ["Country", "Industry", "NumberOfEmployees", "LeadSource", "MQL_Date__c"]],
    ["leads", "salesforce-lead.labels", ["Lead Source"]],
    ["leads", "salesforce-lead.warehouse", ["country", "industry", "lead_source", "mql_date_c"]],
    ["accounts", "salesforce-account", ["Industry", "NumberOfEmployees", "AnnualRevenue", "BillingCountry"]],
    ["accounts", "salesforce-account.labels", ["Industry", "Employees", "Billing Country"]],
    [
      "leads",
      "hubspot-contact",
      ["hs_analytics_source", "hs_analytics_source_data_1", "annualrevenue", "industry"],
    ],
    ["leads", "hubspot-contact.labels", ["Original Source", "Original Source Drill-Down 1", 'Asset "type"']],
    ["leads", "hubspot-contact.warehouse", ["property_hs_analytics_source", "property_annualrevenue"]],
    ["accounts", "hubspot-company", ["industry", "numberofemployees", "annualrevenue", "country"]],
    ["accounts", "hubspot-company.labels", ["Industry", "Number of Employees", "Country/Region"]],
    [
      "leads",
      "marketo-lead",
      ["leadSource", "originalSourceType", "originalReferrer", "industry", "country"],
    ],
    ["leads", "marketo-lead.labels", ["Person Source", "Original Source Type", "Industry", "Country"]],
    ["leads", "eloqua-contact", ["Country", "Lead Source - Original", "Industry"]],
    ["leads", "dynamics-lead", ["leadsourcecode", "industrycode", "budgetamount"]],
    ["leads", "dynamics-lead.labels", ["Lead Source", "Industry"]],
    ["leads", "generic-lead", ["Source"]],
    ["accounts", "generic-account", ["Sector", "Employees"]],
  ] as const)("%s: %s", (entity, fixture, candidates) => {
    const preset = fixture.replace(/\..*$/, "").replace("-", "/");
    const found = roles(entity, preset, fixtureHeader(fixture));
    expect(Object.keys(found).filter((column) => found[column] === "candidate")).toEqual(candidates);
  });
});
