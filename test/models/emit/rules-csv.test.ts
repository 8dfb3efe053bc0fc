import { expect, test } from "vitest";
import { rulesTable } from "../../../models/emit/rules-csv.ts";
import { smallModel } from "../small-model.ts";

test("one row per rule, each cell in its column", () => {
  const { columns, rows } = rulesTable(smallModel);
  const sheet = rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k]])));
  expect(sheet).toHaveLength(smallModel.rules.length);
  const noSecond = Object.fromEntries(
    columns.filter((name) => name.startsWith("and_")).map((name) => [name, null]),
  );
  expect(sheet[2]).toEqual({
    ...noSecond,
    rule: "r3",
    side: "fit",
    input: "industry",
    operator: "is one of",
    values: '["Software","Tech"]',
    or_empty: "false",
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

test("the points to start with come first, and a rule that asks for two things fills the columns of both", () => {
  const [rule] = smallModel.rules;
  if (rule === undefined) throw new RangeError("the small model has rules");
  const and = {
    input: "visits",
    condition: { operator: "lies within" as const, from: 5, below: null, or_empty: true },
  };
  const { columns, rows } = rulesTable({
    ...smallModel,
    start: { fit: 7, engagement: 0 },
    rules: [{ ...rule, and, points: -3 }],
  });
  const sheet = rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k]])));
  expect(sheet).toHaveLength(2);
  expect(sheet[0]).toMatchObject({
    rule: "start",
    side: "fit",
    points: 7,
    in_words: "every lead starts with these",
  });
  expect(sheet[1]).toMatchObject({
    input: "industry",
    operator: "is empty",
    and_input: "visits",
    and_operator: "lies within",
    and_from: 5,
    and_below: null,
    and_or_empty: "true",
    points: -3,
    in_words: "industry is empty and visits is 5 or more, or empty",
  });
});
