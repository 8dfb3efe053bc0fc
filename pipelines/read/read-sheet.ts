import { type CsvRecord, csvRecords } from "./csv/csv-records.ts";
import { type CellNumber, locateCells } from "./csv/locate-cells.ts";
import { prescan } from "./csv/prescan.ts";
import { requireFile } from "./require-file.ts";

/** A small CSV file that people type, whole in memory. */
export interface Sheet {
  readonly header: readonly string[];
  /** Records below the header; null is an empty cell. */
  readonly rows: readonly CsvRecord[];
  readonly sha256: string;
  /** `file:line:column` of a cell; record 0 is the header. */
  readonly placeOf: (cell: CellNumber) => Promise<string>;
}

/**
 * Reads a CSV file cell for cell, as exports are read.
 *
 * Errors: InputError by file, line and column for everything that prescan() refuses, and for a file that can't be read.
 *
 * @param shownAs the path as the user wrote it; delimiter: a comma where nobody declared another.
 * @example (await readSheet("/x/rules.csv", "rules.csv", undefined)).header; // ["side", "input", "operator", …]
 */
export async function readSheet(
  path: string,
  shownAs: string,
  delimiter: string | undefined,
): Promise<Sheet> {
  await requireFile(path, shownAs);
  const dialect = { delimiter: delimiter ?? "," };
  const { header, sha256 } = await prescan(path, {
    ...dialect,
    name: shownAs,
    isUsual: delimiter === undefined,
  });
  const rows: CsvRecord[] = [];
  for await (const record of csvRecords(path, dialect)) rows.push(record);
  return {
    header,
    rows: rows.slice(1),
    sha256,
    placeOf: async (cell) => {
      if (cell.record === 0 && cell.column === 0) return `${shownAs}:1:1`;
      const [place] = await locateCells({ path, ...dialect }, [cell]);
      return `${shownAs}:${place?.line}:${place?.column}`;
    },
  };
}
