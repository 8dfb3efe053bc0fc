import { createHash } from "node:crypto";
import { describe, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const qualified = `
  as_of      | handoff_from | scores_all
  2026-07-01 | qualified_at | false`;

const reps = `
  rep | rep_name | territory
  U1  | Ada      | North
  U2  | Will     | South
  U3  | Cy       | -`;

describe("the moment of the handoff", () => {
  const leads = `
    lead_id | created_at | qualified_at
    L1      | 2026-01-01 | 2026-02-01 09:30:00
    L2      | 2026-01-02 | -
    L3      | -          | -`;

  test("is the qualification; leads without one were never handed over", async () => {
    const rows = await given({ "meta.settings": qualified, "marts.leads": leads }, "marts.handoffs");
    expectRows(
      rows,
      `
        lead_id | handoff_at
        L1      | 2026-02-01 09:30:00`,
    );
  });

  test("is the creation where no column tells of a qualification", async () => {
    const settings = `
      as_of      | handoff_from | scores_all
      2026-07-01 | created_at   | false`;
    const rows = await given({ "meta.settings": settings, "marts.leads": leads }, "marts.handoffs");
    expectRows(
      rows,
      `
        lead_id | handoff_at
        L1      | 2026-01-01
        L2      | 2026-01-02`,
    );
  });

  test("is the end of the exports where every lead is to be scored", async () => {
    const settings = `
      as_of      | handoff_from | scores_all
      2026-07-01 | qualified_at | true`;
    const rows = await given({ "meta.settings": settings, "marts.leads": leads }, "marts.handoffs");
    expectRows(
      rows,
      `
        lead_id | handoff_at
        L1      | 2026-02-01 09:30:00
        L2      | 2026-07-01
        L3      | 2026-07-01`,
    );
  });

  test("is unknown for every lead of an export without dates, and all count", async () => {
    const settings = `
      as_of | handoff_from | scores_all
      -     | none         | true`;
    const rows = await given({ "meta.settings": settings, "marts.leads": leads }, "marts.handoffs");
    expectRows(
      rows,
      `
        lead_id | handoff_at
        L1      | -
        L2      | -
        L3      | -`,
    );
  });
});

describe("the rep at the handoff", () => {
  test("is today's owner where nothing changed since", async () => {
    const rows = await given(
      {
        "meta.settings": qualified,
        "staging.stg_reps": reps,
        "marts.leads": `
          lead_id | qualified_at        | rep | territory
          L1      | 2026-02-01 12:00:00 | U2  | -
          L2      | 2026-02-01 12:00:00 | U2  | West
          L3      | 2026-02-01 12:00:00 | U9  | -
          L4      | 2026-02-01 12:00:00 | -   | -`,
        "staging.stg_lead_changes": `
          record | lead_id | field | old_value | changed_at
          1      | L1      | Owner | U1        | 2026-02-01 12:00:00
          2      | L1      | Rep__c | U1       | 2026-02-02`,
      },
      "marts.handoffs",
    );
    expectRows(
      rows,
      `
        lead_id | rep | rep_name | territory | owner_changed
        L1      | U2  | Will     | South     | false
        L2      | U2  | Will     | West      | false
        L3      | U9  | U9       | -         | false
        L4      | -   | -        | -         | false`,
    );
  });

  test("is the old owner of the earliest change after it; names beside ids do not multiply rows", async () => {
    const rows = await given(
      {
        "meta.settings": qualified,
        "staging.stg_reps": reps,
        "marts.leads": `
          lead_id | qualified_at | rep
          L1      | 2026-02-01   | U3
          L2      | 2026-02-01   | U1
          L3      | 2026-02-01   | U1`,
        "staging.stg_lead_changes": `
          record | lead_id | field | old_value | new_value | changed_at
          1      | L1      | Owner | Ada       | Will      | 2026-02-05
          2      | L1      | Owner | U1        | U2        | 2026-02-05
          3      | L1      | Owner | Will      | Cy        | 2026-02-09
          4      | L1      | Owner | U2        | U3        | 2026-02-09
          6      | L2      | Owner | U2        | U1        | 2026-02-05
          5      | L2      | Owner | U1        | U2        | 2026-02-05
          7      | L3      | Owner | U1        | U2        | 2026-02-05
          8      | L3      | Owner | U2        | U1        | 2026-02-05`,
      },
      "marts.handoffs",
    );
    expectRows(
      rows,
      `
        lead_id | rep | rep_name | territory | owner_changed
        L1      | U1  | Ada      | North     | true
        L2      | U1  | Ada      | North     | false
        L3      | U1  | Ada      | North     | false`,
    );
  });

  test("is the first rep where a queue held the lead", async () => {
    const rows = await given(
      {
        "meta.settings": qualified,
        "staging.stg_reps": reps,
        "marts.leads": `
          lead_id | qualified_at | rep
          L1      | 2026-02-01   | U1`,
        "staging.stg_lead_changes": `
          record | lead_id | field | old_value | changed_at
          1      | L1      | Owner | 00G-queue | 2026-02-02
          2      | L1      | Owner | U2        | 2026-02-03`,
      },
      "marts.handoffs",
    );
    expectRows(
      rows,
      `
        lead_id | rep | rep_name | owner_changed
        L1      | U2  | Will     | true`,
    );
  });

  test("is the old owner where nobody owns the lead today", async () => {
    const rows = await given(
      {
        "meta.settings": qualified,
        "staging.stg_reps": reps,
        "marts.leads": `
          lead_id | qualified_at | rep
          L1      | 2026-02-01   | -`,
        "staging.stg_lead_changes": `
          record | lead_id | field | old_value | new_value | changed_at
          1      | L1      | Owner | U1        | -         | 2026-02-05`,
      },
      "marts.handoffs",
    );
    expectRows(
      rows,
      `
        lead_id | rep | rep_name | owner_changed
        L1      | U1  | Ada      | true`,
    );
  });

  test("is, where no users are exported, an old owner who has some lead today", async () => {
    const rows = await given(
      {
        "meta.settings": qualified,
        "marts.leads": `
          lead_id | qualified_at | rep
          L1      | 2026-02-01   | Bo
          L2      | -            | Ada`,
        "staging.stg_lead_changes": `
          record | lead_id | field | old_value | new_value | changed_at
          1      | L1      | Owner | Queue     | Ada       | 2026-02-03
          2      | L1      | Owner | Ada       | Bo        | 2026-02-05`,
      },
      "marts.handoffs",
    );
    expectRows(
      rows,
      `
        lead_id | rep | rep_name | owner_changed
        L1      | Ada | Ada      | true`,
    );
  });
});

test("leads belong together by company, converted or not, else by account, else as the same record twice", async () => {
  const rows = await given(
    {
      "meta.settings": qualified,
      "marts.leads": `
        lead_id | qualified_at | account_id | company | record_hash
        L1      | 2026-02-01   | A1         | Acme    | h1
        L2      | 2026-02-01   | -          | Acme    | h2
        L3      | 2026-02-01   | A1         | -       | h3
        L4      | 2026-02-01   | -          | -       | h4`,
    },
    "marts.handoffs",
  );
  expectRows(
    rows,
    `
      lead_id | belongs_to
      L1      | Acme
      L2      | Acme
      L3      | A1
      L4      | h4`,
  );
});

describe("first_touches", () => {
  test("counts tasks of the lead or of its contact, from the handoff on, once per lead", async () => {
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | 2026-02-01 12:00:00
          L2      | 2026-02-01 12:00:00
          L3      | 2026-02-01 12:00:00`,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1
          C1  | L1
          L2  | L2
          L3  | L3`,
        "staging.stg_tasks": `
          record | who_id | created_at
          1      | L1     | 2026-02-03 09:00:00
          2      | C1     | 2026-02-02 09:00:00
          3      | L2     | 2026-02-01 12:00:00
          4      | L3     | 2026-02-01 11:59:59
          5      | nobody | 2026-02-02 09:00:00`,
      },
      "marts.first_touches",
    );
    expectRows(
      rows,
      `
        lead_id | touched_at
        L1      | 2026-02-02 09:00:00
        L2      | 2026-02-01 12:00:00`,
    );
  });

  test("counts meetings of the past too, and a task or meeting with several people for each of them", async () => {
    const separator = String.fromCharCode(31);
    const rows = await given(
      {
        "marts.handoffs": `
          lead_id | handoff_at
          L1      | 2026-02-01 12:00:00
          L2      | 2026-02-01 12:00:00
          L3      | 2026-02-01 12:00:00`,
        "marts.lead_keys": `
          key | lead_id
          L1  | L1
          C1  | L1
          L2  | L2
          L3  | L3`,
        "staging.stg_tasks": `
          record | who_id                   | created_at
          1      | C1${separator}L1${separator}L2 | 2026-02-05 09:00:00
          2      | -                        | 2026-02-01 13:00:00`,
        "meta.settings": `
          as_of
          2026-03-01`,
        "staging.stg_events": `
          record | who_id                | started_at
          1      | nobody${separator}L2  | 2026-02-03 09:00:00
          2      | L3                    | 2026-03-01 00:00:00`,
      },
      "marts.first_touches",
    );
    expectRows(
      rows,
      `
        lead_id | touched_at
        L1      | 2026-02-05 09:00:00
        L2      | 2026-02-03 09:00:00`,
    );
  });
});

test("rep_codes: a rep's code comes from the id alone, whoever else is there", async () => {
  const rows = await given(
    {
      "staging.stg_reps": `
        rep | rep_name
        U1  | Ada
        U2  | Will`,
      "marts.leads": `
        lead_id | rep
        L1      | U1
        L2      | U9
        L3      | -`,
    },
    "marts.rep_codes",
  );
  expectRows(
    rows,
    `
      rep | code
      U1  | rep ${code("U1")}
      U2  | rep ${code("U2")}
      U9  | rep ${code("U9")}`,
  );
});

test("handoffs: codes stand for the names where the config says so", async () => {
  const settings = `
    as_of      | handoff_from | scores_all | shows_rep_codes
    2026-07-01 | created_at   | false      | true`;
  const rows = await given(
    {
      "meta.settings": settings,
      "marts.leads": `
        lead_id | created_at | rep
        L1      | 2026-01-01 | U1`,
      "staging.stg_reps": reps,
      "marts.rep_codes": `
        rep | code
        U1  | rep 3F2A1`,
    },
    "marts.handoffs",
  );
  expectRows(
    rows,
    `
      lead_id | rep | rep_name  | territory
      L1      | U1  | rep 3F2A1 | North`,
  );
});

/** The first five digits of the id's hash. */
function code(rep: string): string {
  return createHash("md5").update(rep).digest("hex").slice(0, 5).toUpperCase();
}
