import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packageRoot } from "../../pipelines/package-root.ts";
import { dictionaryOf } from "./dictionary/dictionary.ts";
import { documentedWarehouse } from "./dictionary/documented-warehouse.ts";
import { warehouseMarkdown } from "./dictionary/warehouse-markdown.ts";

const warehouse = await documentedWarehouse();
afterAll(() => warehouse.close());
const relations = await dictionaryOf(warehouse);

test("docs/warehouse.md is what the code says (npm run dictionary)", async () => {
  await expect(warehouseMarkdown(relations)).toMatchFileSnapshot(join(packageRoot, "docs/warehouse.md"));
});

test("every column has a meaning", () => {
  const columns = relations.flatMap(({ name, columns }) =>
    columns.map((column) => ({ name: `${name}.${column.name}`, meaning: column.comment })),
  );
  expect(columns.length).toBeGreaterThan(1000);
  expect(columns.filter(({ meaning }) => meaning === null).map(({ name }) => name)).toEqual([]);
});

test("every key is made of columns that there are", () => {
  const keys = relations.flatMap(({ name, key, columns }) =>
    (key ?? []).map((part) => ({ name, part: part.name, columns: columns.map((column) => column.name) })),
  );
  expect(keys.length).toBeGreaterThan(100);
  expect(keys.filter(({ part, columns }) => !columns.includes(part))).toEqual([]);
});

test("every line of the glossary is used", () => {
  const glossary = JSON.parse(readFileSync(join(packageRoot, "sql/glossary.json"), "utf8"));
  const used = relations.flatMap(({ name, columns }) =>
    columns.flatMap(({ name: column, comment }) =>
      [column, `${name}.${column}`, `${name.split(".")[0]}.*.${column}`].filter(
        (line) => glossary.columns[line] === comment,
      ),
    ),
  );
  const names = relations.flatMap(({ name }) => [name, `${name.split(".")[0]}.*`]);
  const columnsUnused = Object.keys(glossary.columns).filter((line) => !used.includes(line));
  // The inputs of a model, which the warehouse of this test has none of.
  expect(columnsUnused).toEqual(["marts.lead_inputs.*"]);
  expect(Object.keys(glossary.relations).filter((line) => !names.includes(line))).toEqual([]);
});
