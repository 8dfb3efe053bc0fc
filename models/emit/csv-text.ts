/** A cell of a table that is written as CSV; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/**
 * A table as CSV text that is safe to open in a spreadsheet: text that a spreadsheet would run as a formula gets a
 * leading apostrophe; numbers stay numbers. Fields are quoted where needed, lines end with LF, the last one too.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 *
 * @throws RangeError when a row's length differs from the header's, or a number is not finite.
 * @example csvText(["rep", "gap"], [["=cmd()", -0.5]]); // "rep,gap\n'=cmd(),-0.5\n"
 */
export function csvText(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => {
    if (row.length !== columns.length) {
      throw new RangeError(`a CSV row needs ${columns.length} cells, got ${row.length}`);
    }
    return row.map(field).join(",");
  });
  return `${[columns.map(field).join(","), ...lines].join("\n")}\n`;
}

function field(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return quoted(neutralised(cell));
  if (typeof cell === "number" && !Number.isFinite(cell))
    throw new RangeError(`a CSV number must be finite, got ${cell}`);
  return String(cell);
}

function neutralised(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
