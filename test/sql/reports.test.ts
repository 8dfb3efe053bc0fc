import { describe, test } from "vitest";
import { expectRows } from "./expect-rows.ts";
import { given } from "./given.ts";

test("rpt_completeness: only columns that may be traits", async () => {
  const rows = await given(
    {
      "marts.column_evidence": `
        column_name | filled | leads
        Budget      | 3      | 10
        Status      | 10     | 10`,
      "meta.trait_columns": `
        column_name
        Budget`,
    },
    "reports.rpt_completeness",
  );
  expectRows(
    rows,
    `
      column_name | filled | leads
      Budget      | 3      | 10`,
  );
});

describe("rpt_dispositions", () => {
  test("every judged lead has one result in all, in its rep, its grade and its source; a win goes first", async () => {
    const rows = await given(
      {
        "marts.lead_grades": `
          lead_id | rep | lead_source | grade | won   | is_won | is_closed | age_days | judged_probability | disposition
          L1      | Ada | Webinar     | A1    | true  | true   | true      | 200      | 0.1                | duplicate
          L2      | Ada | Webinar     | B2    | false | false  | true      | 200      | 0.1                | no interest
          L3      | Ada | Webinar     | B2    | false | true   | true      | 200      | 0.1                | -
          L4      | -   | -           | B2    | false | false  | true      | 200      | 0.1                | -
          L5      | Bo  | -           | B2    | false | false  | false     | 180      | 0.1                | -
          L6      | Bo  | -           | B2    | -     | true   | true      | 20       | -                  | -
          L7      | Bo  | -           | B2    | false | false  | false     | 181      | 0.1                | -`,
        "meta.horizon": `
          horizon_days
          90`,
      },
      "reports.rpt_dispositions",
    );
    expectRows(
      rows,
      `
        by_what | name      | disposition             | leads
        all     | all leads | won                     | 1
        all     | all leads | won later               | 1
        all     | all leads | other                   | 1
        all     | all leads | closed without a reason | 1
        all     | all leads | open                    | 1
        all     | all leads | open for long           | 1
        rep     | Ada       | won                     | 1
        rep     | Ada       | won later               | 1
        rep     | Ada       | other                   | 1
        rep     | Bo        | open                    | 1
        rep     | Bo        | open for long           | 1
        grade   | A1        | won                     | 1
        grade   | B2        | won later               | 1
        grade   | B2        | other                   | 1
        grade   | B2        | closed without a reason | 1
        grade   | B2        | open                    | 1
        grade   | B2        | open for long           | 1
        source  | Webinar   | won                     | 1
        source  | Webinar   | won later               | 1
        source  | Webinar   | other                   | 1`,
    );
  });

  test("a disposition is named from ten leads on: fewer would show what was said of single ones", async () => {
    const lost = (reason: string, leads: number) =>
      Array.from({ length: leads }, (_, i) => `${reason} ${i} | - | A1 | false | true | 0.1 | ${reason}`);
    const lines = [
      "lead_id | rep | grade | is_won | is_closed | judged_probability | disposition",
      ...lost("no interest", 10),
      ...lost("call Jo", 9),
    ];
    const rows = await given(
      { "marts.lead_grades": lines.join("\n"), "meta.horizon": "horizon_days\n90" },
      "reports.rpt_dispositions",
    );
    expectRows(
      rows.filter((row) => row.by_what === "all"),
      `
        by_what | name      | disposition | leads
        all     | all leads | no interest | 10
        all     | all leads | other       | 9`,
    );
  });
});

describe("rpt_first_touch", () => {
  const handoffs = `
    lead_id | handoff_at | rep_name | territory
    L1      | 2026-01-01 | Ada      | North
    L2      | 2026-01-01 | Ada      | North
    L3      | 2026-01-01 | Bo       | -
    L4      | 2026-01-01 | Bo       | -
    L5      | 2026-06-20 | Bo       | -`;
  const labels = `
    lead_id | age_days
    L1      | 14
    L2      | 100
    L3      | 100
    L4      | 100
    L5      | 13`;

  test("the middle touched lead tells the usual hours; leads younger than two weeks are not asked", async () => {
    const rows = await given(
      {
        "marts.handoffs": handoffs,
        "marts.labels": labels,
        "marts.first_touches": `
          lead_id | touched_at
          L1      | 2026-01-05
          L2      | 2026-01-01 01:30:00
          L3      | 2026-01-02
          L5      | 2026-06-20`,
      },
      "reports.rpt_first_touch",
    );
    expectRows(
      rows,
      `
        by_what   | name      | leads | untouched | median_hours
        all       | all leads | 4     | 1         | 24
        territory | North     | 2     | 0         | 1.5
        rep       | Ada       | 2     | 0         | 1.5
        rep       | Bo        | 2     | 1         | 24`,
    );
  });

  test("nobody touched: no usual hours", async () => {
    const rows = await given(
      { "marts.handoffs": handoffs, "marts.labels": labels },
      "reports.rpt_first_touch",
    );
    expectRows(
      rows.filter((row) => row.by_what === "all"),
      `
        leads | untouched | median_hours
        4     | 4         | -`,
    );
  });
});

test("rpt_funnel: a step is counted by what is known of it, an opportunity by its row or by the lead's date", async () => {
  const rows = await given(
    {
      "marts.outcomes": `
        lead_id | accepted_at | opportunities | sqo_at     | is_won
        L1      | 2026-01-02  | 2             | 2026-01-03 | true
        L2      | 2026-01-02  | 0             | 2026-01-03 | false
        L3      | -           | 1             | -          | false
        L4      | -           | 0             | -          | false
        L5      | -           | 0             | -          | false`,
    },
    "reports.rpt_funnel",
  );
  expectRows(
    rows,
    `
      handed_over | accepted | opportunity | won
      5           | 2        | 3           | 1`,
  );
});

test("rpt_funnel: without leads every step is zero", async () => {
  expectRows(
    await given({}, "reports.rpt_funnel"),
    `
      handed_over | accepted | opportunity | won
      0           | 0        | 0           | 0`,
  );
});

test("rpt_crossed: what groups of two dimensions share; leads of no group are in none", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | judged_probability
        L1      | 0.5
        L2      | -`,
      "marts.group_members": `
        lead_id | dimension | name
        L1      | all       | all
        L2      | all       | all
        L1      | grade     | A1
        L2      | grade     | A1
        L1      | territory | North
        L2      | territory | -`,
    },
    "reports.rpt_crossed",
  );
  expectRows(
    rows,
    `
      dimension | name  | other_dimension | other_name | leads | judged
      all       | all   | grade           | A1         | 2     | 1
      grade     | A1    | all             | all        | 2     | 1
      all       | all   | territory       | North      | 1     | 1
      territory | North | all             | all        | 1     | 1
      grade     | A1    | territory       | North      | 1     | 1
      territory | North | grade           | A1         | 1     | 1`,
  );
});

test("rpt_groups: a lead counts in each of its groups; expected and variance are of judged leads only", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | class  | has_opportunity | won   | judged_probability
        L1      | high   | true            | true  | 0.5
        L2      | high   | true            | false | 0.2
        L3      | low    | false           | -     | -`,
      "marts.group_members": `
        lead_id | dimension | name
        L1      | all       | all
        L2      | all       | all
        L3      | all       | all
        L1      | grade     | A1
        L2      | grade     | A1
        L3      | grade     | D4
        L1      | rep       | Ada
        L2      | rep       | -`,
    },
    "reports.rpt_groups",
  );
  expectRows(
    rows,
    `
      dimension | name | leads | high | medium | low | opportunities | judged | wins | expected | variance
      all       | all  | 3     | 2    | 0      | 1   | 2             | 2      | 1    | 0.7      | 0.41
      grade     | A1   | 2     | 2    | 0      | 0   | 2             | 2      | 1    | 0.7      | 0.41
      grade     | D4   | 1     | 0    | 0      | 1   | 0             | 0      | 0    | 0        | 0
      rep       | Ada  | 1     | 1    | 0      | 0   | 1             | 1      | 1    | 0.5      | 0.25`,
  );
});

test("rpt_rep_loads: all leads of a rep's week from Monday on are its load, mature ones are judged", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | rep | handoff_at          | judged_probability | won
        L1      | Ada | 2026-01-05          | 0.25               | true
        L2      | Ada | 2026-01-11 23:00:00 | 0.5                | false
        L3      | Ada | 2026-01-12          | 0.125              | false
        L4      | Ada | 2026-06-20          | -                  | -
        L5      | Bo  | 2026-01-02          | 0.125              | true
        L6      | -   | 2026-01-05          | 0.125              | true
        L7      | Bo  | -                   | 0.125              | true`,
    },
    "reports.rpt_rep_loads",
  );
  expectRows(
    rows,
    `
      rep | quarter | load | weeks | judged | wins | expected
      Ada | 2026-Q1 | 2    | 1     | 2      | 1    | 0.75
      Ada | 2026-Q1 | 1    | 1     | 1      | 0    | 0.125
      Ada | 2026-Q2 | 1    | 1     | 0      | 0    | 0
      Bo  | 2025-Q4 | 1    | 1     | 1      | 1    | 0.125`,
  );
});

test("rpt_stage_times: leads that reached both, in this order; the value that a share of them took at most", async () => {
  const rows = await given(
    {
      "marts.outcomes": `
        lead_id | handoff_at | accepted_at         | sqo_at     | won_at
        L1      | 2026-01-01 | 2026-01-01 06:00:00 | -          | -
        L2      | 2026-01-01 | 2026-01-02          | 2026-01-04 | 2026-01-09
        L3      | 2026-01-01 | 2026-01-03          | 2026-01-02 | -
        L4      | 2026-01-01 | 2026-01-09          | -          | 2026-01-31
        L5      | 2026-01-01 | 2025-12-31          | -          | -
        L6      | 2026-01-01 | -                   | -          | -`,
    },
    "reports.rpt_stage_times",
  );
  expectRows(
    rows,
    `
      from_stage  | to_stage    | leads | quarter_days | median_days | three_quarter_days
      handed over | accepted    | 4     | 0.25         | 1           | 2
      accepted    | opportunity | 1     | 2            | 2           | 2
      handed over | opportunity | 2     | 1            | 1           | 3
      opportunity | won         | 1     | 5            | 5           | 5
      handed over | won         | 2     | 8            | 8           | 30`,
  );
});

test("rpt_stage_times: a day without a time is no step back in time", async () => {
  const rows = await given(
    {
      "marts.outcomes": `
        lead_id | handoff_at          | won_at
        L1      | 2026-01-01 15:00:00 | 2026-01-01`,
    },
    "reports.rpt_stage_times",
  );
  expectRows(
    rows,
    `
      to_stage | leads | median_days
      won      | 1     | 0`,
  );
});

test("rpt_touch_speed: judged leads by how long they waited, untouched ones last", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | rep | handoff_at | judged_probability | won
        L1      | Ada | 2026-01-01 | 0.25               | true
        L2      | Ada | 2026-01-01 | 0.5                | false
        L3      | Ada | 2026-01-01 | 0.5                | false
        L4      | -   | 2026-01-01 | 0.125              | false
        L5      | Ada | 2026-01-01 | -                  | -
        L6      | Ada | -          | 0.5                | true
        L7      | Ada | 2026-01-01 | 0.5                | false`,
      "marts.first_touches": `
        lead_id | touched_at
        L1      | 2026-01-01 01:00:00
        L2      | 2026-01-01 01:00:01
        L4      | 2026-01-08 00:00:01
        L5      | 2026-01-01
        L7      | 2026-01-01 08:00:00`,
    },
    "reports.rpt_touch_speed",
  );
  expectRows(
    rows,
    `
      rep | band | leads | wins | expected
      Ada | 1    | 1     | 1    | 0.25
      Ada | 2    | 2     | 0    | 1
      Ada | 7    | 1     | 0    | 0.5
      -   | 6    | 1     | 0    | 0.125`,
  );
});

test("rpt_load: mature leads, their reps, and the weeks between the first and the last", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | state  | rep | handoff_at
        L1      | mature | Ada | 2026-01-01 23:00:00
        L2      | mature | Bo  | 2026-01-10
        L3      | mature | Bo  | 2026-01-15 01:00:00
        L4      | mature | -   | 2026-01-12
        L5      | young  | Cy  | 2026-06-01`,
    },
    "reports.rpt_load",
  );
  expectRows(
    rows,
    `
      leads | reps | weeks
      4     | 2    | 2`,
  );
});

test("rpt_points: judged leads by territory, points and grade; the young are left out", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | territory | points | grade | won   | judged_probability
        L1      | North     | 40     | A     | true  | 0.2
        L2      | North     | 40     | A     | false | 0.2
        L3      | North     | 40     | B     | false | 0.2
        L4      | -         | 40     | A     | false | 0.2
        L5      | North     | 40     | A     | -     | -`,
    },
    "reports.rpt_points",
  );
  expectRows(
    rows,
    `
      territory | points | grade | leads | wins
      North     | 40     | A     | 2     | 1
      North     | 40     | B     | 1     | 0
      -         | 40     | A     | 1     | 0`,
  );
});

test("rpt_capacity: the reps of each territory, and the weeks of all", async () => {
  const rows = await given(
    {
      "marts.lead_grades": `
        lead_id | territory | rep | state  | handoff_at
        L1      | North     | Ada | mature | 2026-01-01
        L2      | North     | Bo  | mature | 2026-01-08
        L3      | North     | Ada | mature | 2026-01-10
        L4      | South     | Cy  | mature | 2026-01-22
        L5      | South     | Di  | young  | 2026-06-01
        L6      | -         | Di  | mature | 2026-01-02`,
    },
    "reports.rpt_capacity",
  );
  expectRows(
    rows,
    `
      territory | reps | weeks
      North     | 2    | 3
      South     | 1    | 3`,
  );
});

test("rpt_group_rules: leads that meet a rule, by territory, product line and rep; of no group, and of no rule, are none", async () => {
  const rows = await given(
    {
      "marts.group_members": `
        lead_id | dimension    | name
        L1      | territory    | North
        L2      | territory    | North
        L3      | territory    | -
        L1      | product_line | Cloud
        L1      | rep          | Ada
        L2      | rep          | Ada
        L1      | grade        | A1
        L1      | all          | all`,
      "marts.rule_hits": `
        lead_id | part | rule_id
        L1      | 1    | r1
        L2      | 1    | r1
        L3      | 1    | r1
        L1      | 2    | -
        L2      | 2    | r2`,
    },
    "reports.rpt_group_rules",
  );
  expectRows(
    rows,
    `
      dimension    | name  | rule_id | leads
      territory    | North | r1      | 2
      territory    | North | r2      | 1
      product_line | Cloud | r1      | 1
      rep          | Ada   | r1      | 2
      rep          | Ada   | r2      | 1`,
  );
});
