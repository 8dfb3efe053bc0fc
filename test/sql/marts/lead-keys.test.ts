import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

test("leads: merged and deleted records are left out", async () => {
  const rows = await given(
    {
      "staging.stg_leads": `
        lead_id | is_deleted
        L1      | false
        L2      | true`,
    },
    "marts.leads",
  );
  expectRows(
    rows,
    `
      lead_id
      L1`,
  );
});

describe("lead_keys", () => {
  test("a merged lead's ids are its survivor's, over three merges; one whose survivor is gone is nobody's", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | marketing_id | created_at
          L1      | 501          | 2026-01-01`,
        "staging.stg_leads": `
          lead_id | merged_into | is_deleted | marketing_id | contact_id
          L1      | -           | false      | 501          | -
          M1      | L1          | true       | 501          | C1
          M2      | M1          | true       | 502          | -
          M3      | M2          | true       | -            | -
          M4      | M3          | true       | 504          | -
          M5      | gone        | true       | 505          | -
          M6      | M7          | true       | -            | -
          M7      | M6          | true       | -            | -`,
      },
      "marts.lead_keys",
    );
    expectRows(
      rows,
      `
        key | lead_id
        L1  | L1
        501 | L1
        M1  | L1
        C1  | L1
        M2  | L1
        502 | L1
        M3  | L1`,
    );
  });

  test("a lead is known by its own id, its marketing id, and its contact's id", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | marketing_id | contact_id | created_at
          L1      | 501          | C1         | 2026-01-01
          L2      | -            | -          | 2026-01-02`,
      },
      "marts.lead_keys",
    );
    expectRows(
      rows,
      `
        key | lead_id
        L1  | L1
        501 | L1
        C1  | L1
        L2  | L2`,
    );
  });

  test("a key that several leads share belongs to the earliest, an undated one coming last", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | contact_id | marketing_id | created_at
          L1      | C1         | 501          | -
          L2      | C1         | 501          | 2026-01-03
          L3      | C1         | 501          | 2026-01-02
          L4      | C2         | -            | 2026-01-01
          L5      | C2         | L5           | 2026-01-01`,
      },
      "marts.lead_keys",
    );
    expectRows(
      rows,
      `
        key | lead_id
        L1  | L1
        L2  | L2
        L3  | L3
        L4  | L4
        L5  | L5
        C1  | L3
        501 | L3
        C2  | L4`,
    );
  });

  test("a key that is a lead's own id belongs to that lead, though an earlier one bears it for another system", async () => {
    const rows = await given(
      {
        "marts.leads": `
          lead_id | marketing_id | created_at
          7       | 12           | 2026-01-01
          12      | 7            | 2026-01-02`,
      },
      "marts.lead_keys",
    );
    expectRows(
      rows,
      `
        key | lead_id
        7   | 7
        12  | 12`,
    );
  });
});
