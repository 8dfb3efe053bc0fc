import { expect } from "vitest";
import type { Cell, Row } from "../../pipelines/warehouse.ts";
import { type TextRow, table } from "./table.ts";

/**
 * Expects exactly the rows of a written table, whatever their order, in the columns that the table names. A moment at
 * midnight is written as its day.
 */
export function expectRows(rows: readonly Row[], text: string): void {
  const expected = table(text);
  const got = rows.map((row) =>
    Object.fromEntries(expected.columns.map((column) => [column, shown(row, column)])),
  );
  expect(sorted(got)).toEqual(sorted(expected.rows));
}

function shown(row: Row, column: string): string | null {
  if (!(column in row)) throw new Error(`no column ${column} among ${Object.keys(row).join(", ")}`);
  const cell = row[column] as Cell;
  return cell === null ? null : String(cell).replace(/ 00:00:00$/, "");
}

function sorted(rows: readonly TextRow[]): TextRow[] {
  const key = (row: TextRow) => JSON.stringify(Object.values(row));
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
