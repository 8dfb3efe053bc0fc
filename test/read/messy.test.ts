import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { type ReadExport, readExport } from "../../pipelines/read/read-export.ts";
import { type ExportRequest, plainFile, scratchPaths } from "../../pipelines/read/unwrap/plain-file.ts";
import { quoteName } from "../../pipelines/warehouse.ts";
import { referenceCsv } from "./reference-csv.ts";
import { openWarehouse, scratchPath } from "./scratch.ts";

const messy = resolve(packageRoot, "../shared/messy");
const available = existsSync(messy);
if (!available) {
  if (process.env.CI) throw new Error(`CI needs the messy files: ${messy} is missing`);
  console.warn(`SKIPPED: the messy files are not in ${messy}`);
}

/** Per file and declared options: `read 3 × 4` or the message of the refusal. Written anew with UPDATE_MESSY=1: read the difference. */
const recorded = join(packageRoot, "test/read/messy-outcomes.json");
const delimiters = [",", ";", "\t", "|"];

describe.skipIf(!available)("every messy file", () => {
  test("is read as the reference reads it, or refused by name, as recorded", async () => {
    const outcomes: Record<string, Record<string, string>> = {};
    for (const file of filesBelow("")) {
      outcomes[file] = {};
      for (const [key, options] of attempts(file)) outcomes[file][key] = await outcomeOf(file, options);
    }
    if (process.env.UPDATE_MESSY === "1") writeFileSync(recorded, `${JSON.stringify(outcomes, null, 2)}\n`);
    expect(Object.keys(outcomes).length).toBeGreaterThan(180);
    expect(outcomes).toEqual(JSON.parse(readFileSync(recorded, "utf8")));
  }, 300_000);
});

function filesBelow(folder: string): string[] {
  return readdirSync(join(messy, folder))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(join(messy, path)).isDirectory() ? filesBelow(path) : [path];
    })
    .filter((path) => !path.endsWith("SOURCE.md"));
}

/** As it is; and as CSV with each delimiter, in case that its name says otherwise. */
function attempts(file: string): [string, Partial<ExportRequest>][] {
  const asCsv = delimiters.map((delimiter): [string, Partial<ExportRequest>] => [
    `csv ${JSON.stringify(delimiter)}`,
    { format: "csv", delimiter },
  ]);
  return [["as it is", {}], ...(/\.(xlsx?|ods|xlsm|dbf|gz|zip)$/.test(file) ? [] : asCsv)];
}

async function outcomeOf(file: string, options: Partial<ExportRequest>): Promise<string> {
  const path = join(messy, file);
  const scratch = scratchPath("messy");
  const request = { name: "messy", path, shownAs: file, scratch, ...options };
  const warehouse = await openWarehouse(path, ...scratchPaths(scratch));
  try {
    const read = await readExport(warehouse, request);
    const cells = read.columns.map((name, index) => `'.' || ${quoteName(name)} as c${index}`);
    const rows = await warehouse.rows(`select ${cells.join(", ")} from raw.messy`);
    const table = rows.map((row) =>
      read.columns.map((_, index) => (row[`c${index}`] as string | null)?.slice(1) ?? null),
    );
    if (read.format === "csv") await requireReference(request, read, table);
    return `read ${read.records} × ${read.columns.length}`;
  } catch (error) {
    if (error instanceof InputError) return `${error.at.replace(file, "")} ${error.problem}`.trim();
    throw new Error(`${file}: ${error}`);
  } finally {
    await warehouse.close();
  }
}

async function requireReference(
  request: ExportRequest,
  { columns }: ReadExport,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const { path, delimiter } = await plainFile({ ...request, scratch: scratchPath("plain") });
  const text = readFileSync(path, "utf8");
  const firstLine = text.split("\n")[0] ?? "";
  const expected = referenceCsv({ text, isWhole: true, firstLine }, { delimiter });
  expect({ header: columns, rows }, request.shownAs).toEqual(expected);
}
