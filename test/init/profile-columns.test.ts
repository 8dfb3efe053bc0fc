import { afterAll, expect, test } from "vitest";
import type { ColumnProfile } from "../../pipelines/init/column-profile.ts";
import { profileColumns } from "../../pipelines/init/profile-columns.ts";
import { canonicalValue } from "../../pipelines/stage/canonical-value.ts";
import { openWarehouse } from "../read/scratch.ts";

const warehouse = await openWarehouse();
await warehouse.run("create schema raw");
afterAll(() => warehouse.close());

/** The profile of a column that holds these values, one a line from line 2. */
async function profile(...values: string[]): Promise<ColumnProfile> {
  await warehouse.write(
    "raw.file1",
    { value: "varchar" },
    values.map((value) => ({ value })),
  );
  const locate = async (cells: readonly { record: number }[]) =>
    cells.map(({ record }) => ({ line: record + 1 }));
  const source = { table: "raw.file1", columns: ["value"], valueSql: canonicalValue, locate };
  return (await profileColumns(warehouse, source))[0] as ColumnProfile;
}

test("values are counted without what means empty", async () => {
  const { filled, distinct, nullTokens, values } = await profile(
    "a",
    "Select",
    "",
    "b",
    "a",
    "N/A",
    "Select",
  );
  expect({ filled, distinct }).toEqual({ filled: 3, distinct: 2 });
  expect(nullTokens).toEqual([
    { value: "Select", count: 2 },
    { value: "N/A", count: 1 },
  ]);
  expect(values).toEqual([
    { value: "a", count: 2 },
    { value: "b", count: 1 },
  ]);
});

test("words that may be an answer are values", async () => {
  expect((await profile("None", "NA", "Unknown")).filled).toBe(3);
});

test.each([
  ["days up to 12 fit both orders", ["01/02/2025", "11/12/2025"], ["M/d/yyyy", "d/M/yyyy"], null],
  ["one day beyond 12 tells, by its line", ["01/02/2025", "13/12/2025", "14/12/2025"], ["d/M/yyyy"], 3],
  ["ISO", ["2025-01-02", "2025-01-03T10:00:00Z"], ["yyyy-MM-dd"], null],
  ["points", ["1.2.2025", "31.12.2025 14:05"], ["d.M.yyyy"], null],
  ["one word among dates", ["2025-01-02", "soon"], [], null],
  ["one impossible day in the middle", ["2025-01-02", "2025-02-30", "2025-03-01"], [], null],
  ["milliseconds", ["1782828300000", "1782828300001"], ["epoch ms"], null],
])("dates: %s", async (_, values, dates, tellingLine) => {
  expect(await profile(...values)).toMatchObject({ dates, tellingLine });
});

test.each([
  ["plain", ["1", "-2.5", "3e5"], [{}]],
  ["thousands in the American way", ["1,234.50", "12"], [{ number: "1,234.56" }]],
  ["thousands in the German way", ["1.234,50", "12,5"], [{ number: "1.234,56" }]],
  ["a point before three digits is two things", ["1.234", "0"], [{}, { number: "1.234,56" }]],
  [
    "a comma before three digits is several things",
    ["1,234", "5"],
    [{ number: "1,234.56" }, { number: "1.234,56" }],
  ],
  ["a currency", ["$1,234.50", "$3"], [{ number: "1,234.56", currency: "$" }]],
  ["words", ["1", "many"], []],
  ["codes", ["SKU1", "SKU2"], []],
])("numbers: %s", async (_, values, numbers) => {
  expect((await profile(...values)).numbers).toEqual(numbers);
});

test.each([
  ["known words", ["TRUE", "false"], "known"],
  ["words to declare, spelled as they stand", ["Ja", "Nein", "Ja"], ["Ja", "Nein"]],
  ["other words", ["won", "lost"], null],
])("flags: %s", async (_, values, booleans) => {
  expect((await profile(...values)).booleans).toEqual(booleans);
});
