import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

describe("lead_traits", () => {
  test("a column becomes a number or a text by its kind; no number in a column of numbers: no trait", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | 2026-02-01
          L2      | 2026-02-01`,
        "meta.trait_columns": `
          column_name       | trait_group | kind
          account Employees | campaign    | numeric
          Industry          | campaign    | categorical
          Size              | campaign    | ordered`,
        "before_handoff.fields": `
          lead_id | field             | value
          L1      | account Employees | 1.5e3
          L2      | account Employees | about 10
          L1      | Industry          | Software
          L2      | Size              | 2 medium`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait             | trait_group | family | kind        | text_value | number_value
        L1      | account Employees | campaign    | -      | numeric     | -          | 1500
        L1      | Industry          | campaign    | -      | categorical | Software   | -
        L2      | Size              | campaign    | -      | ordered     | 2 medium   | -`,
    );
  });

  test("a multi-select becomes a trait per choice, once where a choice is named twice", async () => {
    const rows = await given(
      {
        "meta.trait_columns": `
          column_name | trait_group | kind
          Topics      | source      | multi`,
        "before_handoff.fields": `
          lead_id | field  | value
          L1      | Topics | Pricing; Security;
          L2      | Topics | Pricing; Pricing
          L3      | Topics | ;`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait            | trait_group | kind        | text_value | number_value
        L1      | Topics: Pricing  | source      | categorical | yes        | -
        L1      | Topics: Security | source      | categorical | yes        | -
        L2      | Topics: Pricing  | source      | categorical | yes        | -`,
    );
  });

  test("a date becomes its age in days at the handoff, by the calendar, negative where it lies ahead; no day of the calendar has none", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | 2026-03-01 00:30:00
          L2      | 2026-03-01 23:30:00
          L3      | 2026-03-01
          L4      | 2026-03-01`,
        "meta.trait_columns": `
          column_name | trait_group | kind
          Asked       | source      | date`,
        "before_handoff.fields": `
          lead_id | field | value
          L1      | Asked | 2026-02-28T23:59:59Z
          L2      | Asked | 2026-02-28
          L3      | Asked | 2026-03-11
          L4      | Asked | 0000-00-00`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait                     | kind    | text_value | number_value
        L1      | Asked days before handoff | numeric | -          | 1
        L2      | Asked days before handoff | numeric | -          | 1
        L3      | Asked days before handoff | numeric | -          | -10`,
    );
  });

  test("fields of BANT and of the profile are counted; a lead with none has no row", async () => {
    const rows = await given(
      {
        "meta.trait_columns": `
          column_name | trait_group | kind
          Budget      | bant        | categorical
          Authority   | bant        | categorical
          Industry    | company     | categorical
          Language    | person      | categorical
          Source      | source      | categorical`,
        "before_handoff.fields": `
          lead_id | field     | value
          L1      | Budget    | yes
          L1      | Authority | yes
          L1      | Industry  | Software
          L2      | Language  | fr
          L2      | Industry  | Retail
          L3      | Source    | web`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows.filter(({ kind }) => kind === "count"),
      `
        lead_id | trait                 | trait_group  | text_value | number_value
        L1      | BANT fields filled    | bant         | -          | 2
        L1      | profile fields filled | completeness | -          | 1
        L2      | profile fields filled | completeness | -          | 2`,
    );
  });

  test("traits of the person, of behaviour and of campaigns join with their group and family", async () => {
    const rows = await given(
      {
        "marts.person_traits": `
          lead_id | trait                         | text_value | number_value
          L1      | seniority                     | vp         | -
          L1      | days from creation to handoff | -          | 3`,
        "marts.behaviour_traits": `
          lead_id | trait               | family    | kind  | number_value
          L1      | web visit in 7 days | web visit | count | 4`,
        "marts.campaign_traits": `
          lead_id | trait               | family       | kind  | number_value
          L1      | any campaign joined | any campaign | count | 5`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait                         | trait_group | family       | kind        | text_value | number_value
        L1      | seniority                     | person      | -            | categorical | vp         | -
        L1      | days from creation to handoff | person      | -            | numeric     | -          | 3
        L1      | web visit in 7 days           | behaviour   | web visit    | count       | -          | 4
        L1      | any campaign joined           | campaign    | any campaign | count       | -          | 5`,
    );
  });

  test("traits from SQL join as what they are; one that a gate refused does not", async () => {
    const rows = await given(
      {
        "meta.sql_traits": `
          trait        | trait_group | kind
          plan         | person      | categorical
          monday calls | behaviour   | numeric`,
        "meta.sql_values": `
          lead_id | trait        | text_value | number_value
          L1      | plan         | it's = 1   | -
          L2      | monday calls | -          | 2.5
          L2      | refused      | -          | 1`,
      },
      "marts.lead_traits",
    );
    expectRows(
      rows,
      `
        lead_id | trait        | trait_group | family | kind        | text_value | number_value
        L1      | plan         | person      | -      | categorical | it's = 1   | -
        L2      | monday calls | behaviour   | -      | numeric     | -          | 2.5`,
    );
  });
});
