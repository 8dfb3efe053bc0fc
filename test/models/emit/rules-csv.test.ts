import { expect, test } from "vitest";
import { rulesTable } from "../../../models/emit/rules-csv.ts";
import { smallModel } from "../small-model.ts";

test("one row per rule, each cell in its column", () => {
  const { columns, rows } = rulesTable(smallModel);
  const sheet = rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k]])));
  expect(sheet).toHaveLength(smallModel.rules.length);
  expect(sheet[2]).toEqual({
    rule: "r3",
    side: "fit",
    input: "industry",
    operator: "is one of",
    values: '["Software","Tech"]',
    from: null,
    below: null,
    points: 4,
    in_words: "industry is Software or Tech",
  });
  expect(sheet[4]).toMatchObject({
    operator: "lies within",
    from: 10,
    below: 200,
    in_words: "employees is 10 to below 200",
  });
  expect(sheet[7]).toMatchObject({
    side: "engagement",
    from: 5,
    below: null,
    in_words: "visits is 5 or more",
  });
});
