import { describe, expect, test } from "vitest";
import { SheetFlaw } from "../../pipelines/incumbent/sheet-flaw.ts";
import { type KnownTraits, sheetInputs } from "../../pipelines/incumbent/sheet-inputs.ts";
import { sheetRules } from "../../pipelines/incumbent/sheet-rules.ts";
import { sheetScore } from "../../pipelines/incumbent/sheet-score.ts";
import { column } from "../models/mine/column-evidence.ts";

const header = "side,input,operator,values,or_empty,from,below,points".split(",");

const known: KnownTraits = {
  columns: [
    { name: "Industry", group: "company", kind: "categorical" },
    { name: "Size", group: "company", kind: "numeric" },
    { name: "Mixed", group: "company", kind: "numeric" },
    { name: "Never filled", group: "person", kind: "numeric" },
    { name: "Email", group: "person", kind: "categorical" },
  ],
  assetGroups: [],
  sqlTraits: [],
  evidence: [
    column("Industry"),
    column("Size", { numbers: 900 }),
    column("Mixed", { numbers: 898 }),
    column("Never filled", { filled: 0, distinct: 0 }),
    column("Email", { role: "personal" }),
  ],
  traits: new Map([
    ["Industry", { group: "company", kind: "categorical" }],
    ["Size", { group: "company", kind: "numeric" }],
    ["Mixed", { group: "company", kind: "numeric" }],
    ["Email", { group: "person", kind: "categorical" }],
    ["seniority", { group: "person", kind: "categorical" }],
    ["web visit in 30 days", { group: "behaviour", kind: "count" }],
  ] as const),
};

type Row = readonly (string | null)[];
const listed = (input: string, ...values: string[]): Row => [
  "fit",
  input,
  "is one of",
  JSON.stringify(values),
  null,
  null,
  null,
  "5",
];
const within = (input: string, orEmpty: string | null = null, side = "fit"): Row => [
  side,
  input,
  "lies within",
  null,
  orEmpty,
  "1",
  null,
  "5",
];

test("inputs in the order of the rules, on the sheet's side, with the values that rules name", () => {
  const rows = [
    within("web visit in 30 days", null, "fit"),
    listed("Industry", "Retail", "Finance"),
    within("Never filled"),
  ];
  expect(sheetInputs(sheetRules({ header, rows }).rules, known)).toMatchObject([
    { name: "web visit in 30 days", type: "number", side: "fit", empty_as: 0, known_values: null },
    { name: "Industry", type: "text", side: "fit", known_values: ["Finance", "Retail"], unseen_points: 0 },
    { name: "Never filled", type: "number", empty_as: null, empty_points: 0 },
  ]);
});

describe("refused at its cell", () => {
  test.each([
    ["a name that nobody has", listed("Industri", "Retail"), 1, "no column"],
    ["personal data", listed("Email", "a@example.com"), 1, "personal data"],
    [
      "numbers of a column that holds others too",
      within("Mixed"),
      2,
      "2 values of the column are not plain numbers",
    ],
    ["texts of a number", listed("web visit in 30 days", "many"), 2, "this is a number"],
    ["numbers of a text", within("seniority"), 2, "this is a text"],
    ["an empty count", within("web visit in 30 days", "true"), 2, "a count is empty"],
  ] as const)("%s", (_, row, at, problem) => {
    const { rules } = sheetRules({ header, rows: [row] });
    const flaw = flawOf(() => sheetInputs(rules, known));
    expect(flaw.cell).toEqual({ record: 1, column: at });
    expect(flaw.message).toContain(problem);
  });

  test("more points than a release can hold", () => {
    const rows = ["Industry", "Size"].map((name) => [...within(name).slice(0, 7), "600"]);
    const asText = [...listed("Industry", "Retail").slice(0, 7), "600"];
    const sheet = sheetRules({ header, rows: [asText, rows[1] as Row] });
    expect(flawOf(() => sheetScore(sheet, known, null)).message).toContain("up to 1200 points");
  });
});

test("the bar moves with the points", () => {
  const rows = [[...listed("Industry", "Retail").slice(0, 7), "-8"], within("Size")];
  const starting = ["fit", null, null, null, null, null, null, "3"];
  const sheet = sheetRules({
    header: ["rule", ...header],
    rows: [...rows.map((row) => [null, ...row]), ["start", ...starting]],
  });
  // In its own points a lead has 3 - 8 to 3 + 5; moved by 5 it has 0 to 13.
  expect(sheetScore(sheet, known, 6)).toMatchObject({
    start: { fit: 8, engagement: 0 },
    most: 13,
    qualifyFrom: 11,
  });
});

function flawOf(take: () => unknown): SheetFlaw {
  try {
    take();
  } catch (error) {
    if (error instanceof SheetFlaw) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
