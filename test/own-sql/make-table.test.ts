import { afterAll, expect, test } from "vitest";
import { makeTable } from "../../pipelines/own-sql/make-table.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";

const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
afterAll(() => warehouse.close());

const make = (sql: string, limit?: number) =>
  makeTable(warehouse, "table found", { name: "a", file: "checks/a.sql", sql }, limit);

test.each([
  "select count(*) as n from range(1000000000000)",
  "select a.range as n from range(1000000000000) as a, range(1000000000000) as b where a.range < 0",
])("what never ends is broken off, and the warehouse goes on: %s", async (sql) => {
  await expect(make(sql, 60)).rejects.toMatchObject({
    name: "InputError",
    at: "checks/a.sql",
    problem: "was not done after 0.001 minutes, and was broken off",
  });
  await make("select 7 as n");
  expect(await warehouse.value("select n from found")).toBe(7);
});
