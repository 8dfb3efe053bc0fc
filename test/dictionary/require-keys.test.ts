import { afterEach, beforeEach, expect, test } from "vitest";
import { requireKeys } from "../../pipelines/dictionary/require-keys.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";

let warehouse: Warehouse;
beforeEach(async () => {
  warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
  await warehouse.run("create schema marts");
});
afterEach(() => warehouse.close());

async function relation(name: string, values: string, text: string): Promise<void> {
  await warehouse.run(`create table marts.${name} as select * from (values ${values}) as t (lead_id, field)`);
  await warehouse.comment([{ on: "table", name: `marts.${name}`, text: `Grain: ${text}.` }]);
}

test("keys that hold, an empty value among those that may be empty, and relations without a key", async () => {
  await relation(
    "one",
    "('L1', 'a'), ('L1', 'b'), ('L2', null)",
    "one row per lead (lead_id, field or none)",
  );
  await relation("two", "('L1', 'a'), ('L1', 'a')", "one row per record (no key: as it was read)");
  await relation("three", "('L1', 'a')", "one row: all of it");
  await warehouse.run("create table marts.theirs as select 1 as lead_id");
  await expect(requireKeys(warehouse)).resolves.toBeUndefined();
});

test("two names in a table of the report that read alike are no mistake of the program", async () => {
  await warehouse.run(
    "create schema reports; create table reports.forecast as select 'all others' as name from range(2)",
  );
  await warehouse.comment([
    { on: "table", name: "reports.forecast", text: "Grain: one row per group (name)." },
  ]);
  await requireKeys(warehouse);
  await expect(requireKeys(warehouse, () => true)).rejects.toThrow("reports.forecast (name)");
});

test.each([
  ["repeats", "('L1', 'a'), ('L1', 'b')", "one row per lead (lead_id)", "marts.it (lead_id)"],
  ["is empty", "('L1', null)", "one row per field (lead_id, field)", "marts.it (lead_id, field)"],
  [
    "repeats empty",
    "('L1', null), ('L1', null)",
    "one row per x (lead_id, field or none)",
    "marts.it (lead_id, field)",
  ],
  ["has two rows", "('L1', 'a'), ('L2', 'b')", "one row: all of it", "marts.it ()"],
])("a key that %s: the relation is named, and no value", async (_, values, grain, named) => {
  await relation("it", values, grain);
  await expect(requireKeys(warehouse)).rejects.toThrow(new Error(`not one row per key: ${named}`));
});
