import { expect, test } from "vitest";
import { catalog } from "../../pipelines/dictionary/catalog.ts";
import { documentWarehouse } from "../../pipelines/dictionary/document-warehouse.ts";
import { requireKeys } from "../../pipelines/dictionary/require-keys.ts";
import { quoteName, Warehouse } from "../../pipelines/warehouse.ts";

const hostile = `a "b"; drop table raw.leads; -- '\n\\`;

test("exports, the inputs of a model and users' own tables: whatever a column is called", async () => {
  const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
  await warehouse.run(`create schema raw; create schema marts; create schema own;
    create table raw.leads (${quoteName(hostile)} varchar, "__proto__" varchar);
    create table marts.lead_inputs (lead_id varchar, ${quoteName(hostile)} varchar, points varchar);
    create view marts.rule_hits as select '' as lead_id, 1 as part, '' as rule_id;
    create table own.things (whatever varchar)`);
  await documentWarehouse(warehouse, {
    read: new Map([["leads", { file: "it's/Lead (1).csv" }]]),
    maps: new Map([
      [
        "leads",
        new Map([
          ["won_at", hostile],
          ["lost_at", hostile],
        ]),
      ],
    ]),
  });
  await requireKeys(warehouse);
  const [inputs, hits, things, leads] = await catalog(warehouse);
  await warehouse.close();
  expect(leads).toMatchObject({
    comment:
      "Grain: one row per record (no key: the file as it was read, in its order, all text) of it's/Lead (1).csv.",
    columns: [
      { name: hostile, comment: "Column of it's/Lead (1).csv, read as won_at and lost_at." },
      { name: "__proto__", comment: "Column of it's/Lead (1).csv." },
    ],
  });
  expect(inputs?.columns.map(({ comment }) => comment?.slice(0, 18))).toEqual([
    "Id of the lead in ",
    "Input of the model",
    "Input of the model",
  ]);
  expect(hits?.comment).toMatch(/^Grain: one row per handed-over lead and part/);
  expect(hits?.columns.every(({ comment }) => comment !== null)).toBe(true);
  expect(things).toMatchObject({ comment: null, columns: [{ comment: null }] });
});
