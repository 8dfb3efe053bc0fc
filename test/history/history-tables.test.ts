import { afterAll, test } from "vitest";
import { historyTables } from "../../pipelines/history/history-tables.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";
import { expectRows } from "../sql/expect-rows.ts";

const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
afterAll(() => warehouse.close());

test("of a guard that was signed off the history keeps that it was, and none of the words", async () => {
  await warehouse.run(`create schema meta; create schema reports;
    create table meta.this_run as select 'a' as run;
    create table reports.guards as select 'maturity' as id, true as pass, null as signed_off
      union all select 'unworked-leads', false, 'Ada Lovelace is on leave'`);
  expectRows(
    await warehouse.rows(historyTables.run_guards as string),
    `
      run | id             | pass  | is_signed_off
      a   | maturity       | true  | false
      a   | unworked-leads | false | true`,
  );
});
