import { nearest } from "../config/nearest.ts";
import { type SheetCell, SheetFlaw } from "./sheet-flaw.ts";

/** What a condition is written in; the second one of a rule has the same columns with `and_` before their names. */
export const askedColumns = ["input", "operator", "values", "or_empty", "from", "below"] as const;
export type AskedColumn = (typeof askedColumns)[number];
export type SheetColumn = AskedColumn | `and_${AskedColumn}` | "rule" | "side" | "points" | "in_words";

const columns: readonly SheetColumn[] = [
  "rule",
  "side",
  ...askedColumns,
  ...askedColumns.map((name) => `and_${name}` as const),
  "points",
  "in_words",
];
const needed: readonly SheetColumn[] = ["side", "input", "operator", "points"];

/** A table as it was read; null is an empty cell. */
export interface SheetCells {
  readonly header: readonly string[];
  /** Records below the header. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** One row of a rule sheet. */
export interface SheetRow {
  /** Number of the row below the header, from 1. */
  readonly record: number;
  /** The text of a cell; null where it is empty or the sheet has no such column. */
  readonly text: (column: SheetColumn) => string | null;
  /** What is wrong with a cell. */
  readonly flaw: (column: SheetColumn, problem: string, mend: string) => SheetFlaw;
}

/** The rows of a sheet by the names of its columns. Throws SheetFlaw for a column that nobody knows, and for one that is missing. */
export function sheetRows({ header, rows }: SheetCells): readonly SheetRow[] {
  header.forEach(requireKnown);
  const missing = needed.find((name) => !header.includes(name));
  if (missing !== undefined) {
    const mend = `Its columns are those of rules.csv in a release; needed are ${needed.join(", ")}.`;
    throw new SheetFlaw({ record: 0, column: 0 }, `the column "${missing}" is missing`, mend);
  }
  return rows.map((cells, i) => {
    const cell = (column: SheetColumn): SheetCell => {
      return { record: i + 1, column: Math.max(0, header.indexOf(column)) };
    };
    return {
      record: i + 1,
      text: (column) => (header.includes(column) ? cells[cell(column).column] || null : null),
      flaw: (column, problem, mend) => new SheetFlaw(cell(column), problem, mend),
    };
  });
}

function requireKnown(name: string, column: number): void {
  if (columns.some((known) => known === name)) return;
  const near = nearest(name, columns);
  const mend =
    near === null ? `Known columns are ${columns.join(", ")}; take it out.` : `Did you mean "${near}"?`;
  throw new SheetFlaw({ record: 0, column }, "no column of a rule sheet is called so", mend);
}
