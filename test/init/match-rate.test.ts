import { afterAll, expect, test } from "vitest";
import { type IdColumn, matchRate, percent } from "../../pipelines/init/match-rate.ts";
import { openWarehouse } from "../read/scratch.ts";

const warehouse = await openWarehouse();
await warehouse.run("create schema raw");
afterAll(() => warehouse.close());

async function column(table: string, ...values: string[]): Promise<IdColumn> {
  await warehouse.write(
    `raw.${table}`,
    { id: "varchar" },
    values.map((id) => ({ id })),
  );
  const file = {
    table: `raw.${table}`,
    file: table,
    records: 0,
    header: [],
    dialect: {},
    evidence: [],
    profiles: [],
  };
  return { file, column: "id" };
}

test("distinct values are counted once, and what means empty not at all", async () => {
  const from = await column("a", "1", "1", "2", "", "N/A");
  const to = await column("b", "1", "", "N/A", "3");
  expect(await matchRate(warehouse, from, [to], false)).toEqual({ values: 2, found: 1 });
});

test("a value may be in any of several columns", async () => {
  const from = await column("a", "1", "2", "3");
  expect(
    await matchRate(warehouse, from, [await column("b", "1"), await column("c", "1", "2")], false),
  ).toEqual({ values: 3, found: 2 });
});

test("Salesforce ids of 15 and 18 characters meet, others of that length don't", async () => {
  const from = await column("a", "00Q5g0000000001EAA", "name of 18 letters");
  const to = await column("b", "00Q5g0000000001", "name of 18 lett");
  expect(await matchRate(warehouse, from, [to], true)).toEqual({ values: 2, found: 1 });
  expect(await matchRate(warehouse, from, [to], false)).toEqual({ values: 2, found: 0 });
});

test("ids that differ only in case are different", async () => {
  const from = await column("a", "00Q5g000000000a");
  expect(await matchRate(warehouse, from, [await column("b", "00Q5g000000000A")], true)).toEqual({
    values: 1,
    found: 0,
  });
});

test("each of several ids in one value counts", async () => {
  const from = { ...(await column("a", "1; 2", "3")), separator: ";" };
  expect(await matchRate(warehouse, from, [await column("b", "1", "2")], false)).toEqual({
    values: 3,
    found: 2,
  });
});

test("a part is never shown as all", () => {
  expect(percent({ values: 100_000, found: 99_999 })).toBe("99.9%");
});
