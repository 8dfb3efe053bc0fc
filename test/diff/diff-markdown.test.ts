import { expect, test } from "vitest";
import { diffMarkdown } from "../../pipelines/diff/diff-markdown.ts";
import type { DiffReport } from "../../pipelines/diff/diff-report.ts";
import { smallModel } from "../models/small-model.ts";

const report: DiffReport = {
  name: "small",
  before: "1.0.0",
  after: "1.1.0",
  inputs: { added: ["country"], removed: [] },
  rules: [
    { rule: "industry is <b>|`x`", input: "industry", before: 4, after: 7 },
    { rule: "country is USA", input: "country", before: null, after: -2 },
  ],
  unchangedRules: 6,
  cuts: [{ side: "fit", name: "A", before: 40, after: 43 }],
  most: { before: 90, after: 95 },
  figures: { before: smallModel.figures, after: { ...smallModel.figures, auc: null } },
  leads: {
    migration: [
      { before: "A1", after: "A1", leads: 75, wins: 30 },
      { before: "A1", after: "B1", leads: 25, wins: 5 },
    ],
    bar: [
      { by: "all", name: "all", leads_gained: 3, wins_gained: 2, leads_lost: 25, wins_lost: 5 },
      { by: "territory", name: "EMEA", leads_gained: 0, wins_gained: 0, leads_lost: 25, wins_lost: 5 },
    ],
  },
};

test("plain words first, then the tables", () => {
  const text = diffMarkdown(report);
  expect(text.split("\n\n").slice(0, 2)).toEqual([
    "# small: 1.0.0 → 1.1.0",
    [
      "- 1 rule added, 0 removed, 1 re-weighted, 6 unchanged.",
      "- New inputs: country.",
      "- A lead can have up to 95 points (90 before).",
      "- 25% of 100 judged leads get another grade.",
      "- Handed over in addition: 3 leads, of which 2 won. No longer: 25 leads, of which 5 won.",
    ].join("\n"),
  ]);
  expect(text).toContain("| A1 | B1 | 25 | 5 |");
  expect(text).not.toContain("| A1 | A1 |");
  expect(text).toContain("| territory: EMEA | 0 | 0 | 25 | 5 |");
  expect(text).toContain("| A (fit) | from 40 | from 43 |");
});

test("what stands in a value is no markup", () => {
  expect(diffMarkdown(report)).toContain("| industry is \\<b\\>\\|\\`x\\` | +4 | +7 | +3 |");
});

test("without exports no leads are spoken of, and no empty table is shown", () => {
  const text = diffMarkdown({ ...report, leads: null, rules: [], cuts: [] });
  expect(text).toContain("No rule changed (6).");
  expect(text).not.toMatch(/judged lead|## Rules|Where grades/);
});
