import { describe, expect, test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

/** Ten lost leads for each reason. */
function tenOf(reasons: readonly string[]): string {
  const rows = reasons.flatMap((reason, r) =>
    Array.from({ length: 10 }, (_, i) => `L${r}-${i} | ${reason} | false`),
  );
  return ["lead_id | disposition | is_won", ...rows].join("\n");
}

async function kindOf(reason: string): Promise<unknown> {
  const rows = await given({ "marts.outcomes": tenOf([reason]) }, "marts.lead_reasons");
  expect(new Set(rows.map((row) => row.reason))).toEqual(new Set([reason]));
  return rows[0]?.kind;
}

describe("lead_reasons", () => {
  test.each([
    ["Unable to Connect", "unable to connect"],
    ["No Answer - 3 attempts", "unable to connect"],
    ["Not Interested", "no interest"],
    ["Not decision-maker", "wrong role"],
    ["Kein Entscheider", "wrong role"],
    ["Bad timing / not ready", "early stage"],
    ["Invalid email", "bad data"],
    ["Wrong number, no answer", "bad data"],
    ["Duplicate", "duplicate"],
    ["Went with competitor", "unknown"],
    ["Disinterested", "unknown"],
  ])("%s is %s", async (reason, kind) => expect(await kindOf(reason)).toBe(kind));

  test("the config's word goes first", async () => {
    const rows = await given(
      {
        "marts.outcomes": tenOf(["Duplicate", "Moved", "Spam"]),
        "meta.dispositions": `
          disposition | kind
          Duplicate   | bad data
          Moved       | wrong role
          Spam        | -`,
      },
      "marts.lead_reasons",
    );
    expect([...new Set(rows.map((row) => `${row.reason}: ${row.kind}`))].sort()).toEqual([
      "Duplicate: bad data",
      "Moved: wrong role",
      "Spam: bad data",
    ]);
  });

  test("reasons of fewer than ten leads that the config does not name are told together", async () => {
    const rows = await given(
      {
        "marts.outcomes": `
          lead_id | disposition          | is_won
          L1      | No answer from Jo Li | false
          L2      | Spam                 | false
          L3      | Moved                | true
          L4      | -                    | false`,
        "meta.dispositions": `
          disposition | kind
          Moved       | wrong role`,
      },
      "marts.lead_reasons",
    );
    expectRows(
      rows,
      `
        lead_id | reason        | kind       | is_won
        L1      | other reasons | unknown    | false
        L2      | other reasons | unknown    | false
        L3      | Moved         | wrong role | true`,
    );
  });

  test("a lead returned where an opportunity or a win came after its disposition", async () => {
    const rows = await given(
      {
        "marts.outcomes": `
          lead_id | disposition | is_won | disposition_at      | sqo_at     | won_at
          L1      | Spam        | false  | 2026-01-01          | 2026-01-31 | -
          L2      | Spam        | true   | 2026-01-01          | 2025-12-01 | 2026-03-02
          L3      | Spam        | false  | 2026-01-01          | 2025-12-01 | -
          L4      | Spam        | true   | 2026-01-01          | 2026-02-01 | 2026-03-01
          L5      | Spam        | true   | -                   | 2026-02-01 | 2026-03-01`,
      },
      "marts.lead_reasons",
    );
    expectRows(
      rows,
      `
        lead_id | days_to_return
        L1      | 30
        L2      | 60
        L3      | -
        L4      | 31
        L5      | -`,
    );
  });
});

test("rpt_reasons: won leads have not come back; half of those that returned did so within the middle days", async () => {
  const rows = await given(
    {
      "marts.lead_reasons": `
        lead_id | reason | kind       | is_won | days_to_return
        L1      | Spam   | bad data   | false  | -
        L2      | Spam   | bad data   | false  | 10
        L3      | Spam   | bad data   | true   | 30
        L4      | Spam   | bad data   | true   | 50
        L5      | Moved  | wrong role | false  | -`,
    },
    "reports.rpt_reasons",
  );
  expectRows(
    rows,
    `
      reason | kind       | leads | returned | median_days
      Spam   | bad data   | 2     | 3        | 30
      Moved  | wrong role | 1     | 0        | -`,
  );
});

test("rpt_reason_patterns: judged leads of high and medium grades that were not won, by pattern", async () => {
  const rows = await given(
    {
      "marts.lead_reasons": `
        lead_id | reason | kind     | is_won
        L1      | Spam   | bad data | false
        L2      | Spam   | bad data | false
        L3      | Spam   | bad data | false
        L4      | Spam   | bad data | false
        L5      | Spam   | bad data | true`,
      "marts.lead_grades": `
        lead_id | state  | class
        L1      | mature | high
        L2      | mature | medium
        L3      | mature | low
        L4      | young  | high
        L5      | mature | high`,
      "marts.lead_patterns": `
        lead_id | signature | slot | cohort_number
        L1      | 0:3       | 1    | 0
        L2      | 0:3       | 1    | 0
        L3      | 0:3       | 1    | 0
        L5      | 0:3       | 1    | 0`,
      "marts.patterns": `
        pattern_number | signature | slot | cohort_number
        7              | 0:3       | 1    | 0
        8              | 0:3       | 2    | 0`,
    },
    "reports.rpt_reason_patterns",
  );
  expectRows(
    rows,
    `
      reason | kind     | pattern_number | leads
      Spam   | bad data | 7              | 2`,
  );
});
