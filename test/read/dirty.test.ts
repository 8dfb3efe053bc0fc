import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { rawTable } from "../../pipelines/read/raw-table.ts";
import { type ReadExport, readExport } from "../../pipelines/read/read-export.ts";
import { quoteName, type Warehouse } from "../../pipelines/warehouse.ts";
import { archives } from "./dirty/archives.ts";
import { delimiters } from "./dirty/delimiters.ts";
import { type DirtyCase, PERSONAL, type ReadOutcome, type Refusal } from "./dirty/dirty-case.ts";
import { encodings } from "./dirty/encodings.ts";
import { fileNames } from "./dirty/file-names.ts";
import { headers } from "./dirty/headers.ts";
import { json } from "./dirty/json.ts";
import { jsonLines } from "./dirty/json-lines.ts";
import { jsonObjects } from "./dirty/json-objects.ts";
import { lineEnds } from "./dirty/line-ends.ts";
import { parquetAndArrow } from "./dirty/parquet-and-arrow.ts";
import { quotes } from "./dirty/quotes.ts";
import { spreadsheetDamage } from "./dirty/spreadsheet-damage.ts";
import { titlesAndFooters } from "./dirty/titles-and-footers.ts";
import { valuesKept } from "./dirty/values-kept.ts";
import { vendorOddities } from "./dirty/vendor-oddities.ts";
import { widths } from "./dirty/widths.ts";
import { wrongFiles } from "./dirty/wrong-files.ts";
import { openWarehouse, scratchPath } from "./scratch.ts";

const THEMES: Readonly<Record<string, readonly DirtyCase[]>> = {
  quotes,
  widths,
  headers,
  "line ends": lineEnds,
  encodings,
  delimiters,
  "titles and footers": titlesAndFooters,
  "spreadsheet damage": spreadsheetDamage,
  "values kept": valuesKept,
  "wrong files": wrongFiles,
  "names of files": fileNames,
  archives,
  JSON: json,
  "JSON objects": jsonObjects,
  "JSON lines": jsonLines,
  "Parquet and Arrow": parquetAndArrow,
  "oddities of vendors": vendorOddities,
};
const corpus = Object.values(THEMES).flat();

describe.each(Object.entries(THEMES))("%s", (_, cases) => {
  test.each(cases.map((dirty) => [dirty.name, dirty] as const))("%s", async (_, dirty) => {
    const path = await written(dirty);
    const warehouse = await openWarehouse(path);
    try {
      await requireOutcome(warehouse, path, dirty);
    } finally {
      await warehouse.close();
    }
  });
});

test("the corpus is large, and no two cases have one name", () => {
  expect(corpus.length).toBeGreaterThanOrEqual(170);
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
});

test("most files that are refused hold a personal value that a message could show", () => {
  const refused = corpus.filter(({ outcome }) => "problem" in outcome);
  const texts = refused.map(({ content }) => (typeof content === "string" ? content : ""));
  expect(texts.filter((text) => showsPerson(text)).length).toBeGreaterThan(refused.length / 2);
});

/** Path of what is asked for, once the case's file is written. */
async function written({ file, asked = file, content, beside }: DirtyCase): Promise<string> {
  const folder = scratchPath("");
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "function" ? await content() : content);
  if (beside !== undefined) writeFileSync(join(dirname(path), beside), "year,Name\n2,Grace\n");
  return join(folder, asked);
}

async function requireOutcome(warehouse: Warehouse, path: string, dirty: DirtyCase): Promise<void> {
  const { file, asked = file, options, outcome } = dirty;
  const request = { name: "leads", path, shownAs: asked, scratch: path, ...options };
  const found = await readExport(warehouse, request).catch((reason: unknown) => reason);
  if ("problem" in outcome) await requireRefusal(warehouse, found, outcome);
  else if (found instanceof Error) throw found;
  else await requireCells(warehouse, found as ReadExport, outcome);
}

async function requireRefusal(warehouse: Warehouse, found: unknown, expected: Refusal): Promise<void> {
  if (!(found instanceof Error))
    expect.fail(`read in silence: ${await shown(warehouse, found as ReadExport)}`);
  expect(found).toBeInstanceOf(InputError);
  const { at, problem, mend, message } = found as InputError;
  expect(problem, at).toMatch(expected.problem);
  expect(at, problem).toBe(expected.at);
  expect(mend).toMatch(expected.mend ?? /\w/);
  expect(showsPerson(message), message).toBe(false);
  const left = "select count(*) from information_schema.tables where table_schema = 'raw'";
  expect(Number(await warehouse.value(left)), "tables left in raw").toBe(0);
}

async function requireCells(warehouse: Warehouse, found: ReadExport, expected: ReadOutcome): Promise<void> {
  const { header, rows, told = {} } = expected;
  const count = rows.length;
  expect(found).toMatchObject({ columns: header, records: count, loaded: count, rejected: 0, ...told });
  expect(await cells(warehouse, found.columns)).toEqual(rows);
}

/** DuckDB's Node client drops U+FEFF at the start of a text it hands over, so a dot stands before each. */
async function cells(warehouse: Warehouse, columns: readonly string[]): Promise<(string | null)[][]> {
  const shielded = columns.map((column, index) => `'.' || ${quoteName(column)} as c${index}`);
  const rows = await warehouse.rows(`select ${shielded.join(", ")} from ${rawTable("leads")}`);
  return rows.map((row) => columns.map((_, index) => (row[`c${index}`] as string | null)?.slice(1) ?? null));
}

async function shown(warehouse: Warehouse, { columns, loaded }: ReadExport): Promise<string> {
  const rows = await cells(warehouse, columns.slice(0, 5));
  return `${loaded} rows ${JSON.stringify([columns.slice(0, 5), ...rows.slice(0, 3)]).slice(0, 500)}`;
}

function showsPerson(text: string): boolean {
  return PERSONAL.some((value) => text.includes(value));
}
