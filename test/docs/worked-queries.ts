import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";
import type { Cell, Row } from "../../pipelines/warehouse.ts";

/** A query of `docs/queries.md` with the rows that are shown below it. */
export interface WorkedQuery {
  readonly number: number;
  readonly title: string;
  readonly sql: string;
  /** Names of the columns, and the first rows of the answer in the sample, as `shownRow` writes them. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every query of `docs/queries.md`, in its order. */
export function workedQueries(): WorkedQuery[] {
  const text = readFileSync(join(packageRoot, "docs/queries.md"), "utf8");
  return text.split(/^## /m).slice(1).map(toQuery);
}

function toQuery(section: string): WorkedQuery {
  const [, number, title] = /^(\d+)\. (.*)\n/.exec(section) ?? [];
  const sql = /^```sql\n([^`]+)```$/m.exec(section)?.[1];
  if (number === undefined || title === undefined || sql === undefined)
    throw new Error(`no number, title and SQL: ${section}`);
  const [columns = [], , ...rows] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return { number: Number(number), title, sql, columns, rows };
}

/** @example shownCell(0.12345); // "0.123" */
function shownCell(cell: Cell): string {
  if (typeof cell === "number" && !Number.isInteger(cell)) return cell.toFixed(3);
  return String(cell ?? "");
}

/** The cells of a row as they are shown. */
export function shownRow(row: Row): string[] {
  return Object.values(row).map(shownCell);
}
