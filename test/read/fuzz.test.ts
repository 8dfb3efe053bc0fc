import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { readExport } from "../../pipelines/read/read-export.ts";
import { quoteName, type Warehouse } from "../../pipelines/warehouse.ts";
import { anyCsvFile, type CsvFile } from "./any-csv-file.ts";
import { type Outcome, referenceCsv } from "./reference-csv.ts";
import { openWarehouse, scratchPath } from "./scratch.ts";

/** 2,000 in every run of the tests; `npm run fuzz` goes through 100,000. */
const files = Number(process.env.FUZZ_FILES ?? 2000);
const path = scratchPath("fuzz");
let warehouse: Warehouse;

beforeAll(async () => {
  warehouse = await openWarehouse(path);
});
afterAll(() => warehouse.close());

test(`the reader and the reference agree on ${files} generated files, cell for cell or flaw for flaw`, async () => {
  const seen = { read: 0, refused: 0 };
  for (let seed = 1; seed <= files; seed++) {
    const file = anyCsvFile(seed);
    const found = await outcomeOf(file);
    expect(found, `seed ${seed}`).toEqual(referenceCsv(file.text, file.dialect));
    seen["flawAt" in found ? "refused" : "read"]++;
  }
  expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(files / 4);
}, 3_600_000);

async function outcomeOf({ bytes, name, dialect }: CsvFile): Promise<Outcome> {
  writeFileSync(path, bytes);
  try {
    const request = { name: "fuzz", path, shownAs: name, scratch: path, format: "csv", ...dialect } as const;
    const { columns } = await readExport(warehouse, request);
    const shielded = columns.map((column, index) => `'.' || ${quoteName(column)} as c${index}`);
    const rows = await warehouse.rows(`select ${shielded.join(", ")} from raw.fuzz`);
    return {
      header: columns,
      rows: rows.map((row) => columns.map((_, index) => unshield(row[`c${index}`]))),
    };
  } catch (error) {
    if (error instanceof InputError) return { flawAt: error.at.replace(`${name}:`, "") };
    throw error;
  }
}

/** DuckDB's Node client drops U+FEFF at the start of a text it hands over, so a dot stands before each. */
function unshield(cell: unknown): string | null {
  return typeof cell === "string" ? cell.slice(1) : null;
}
