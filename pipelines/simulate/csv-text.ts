export type CsvCell = string | number | boolean | null;

/** The columns of an export, in order: header → how a row fills it. */
export type CsvColumns<T> = Readonly<Record<string, (row: T) => CsvCell>>;

/**
 * Rows as CSV text (RFC 4180 with LF): comma, header first, quotes only where a cell needs them, null is empty.
 *
 * @example csvText({ Id: (r) => r.id, Note: (r) => r.note }, [{ id: 1, note: "a,b" }]); // 'Id,Note\n1,"a,b"\n'
 */
export function csvText<T>(columns: CsvColumns<T>, rows: readonly T[]): string {
  const fills = Object.values(columns);
  const lines = rows.map((row) => fills.map((fill) => csvCell(fill(row))).join(","));
  return `${[Object.keys(columns).join(","), ...lines].join("\n")}\n`;
}

function csvCell(cell: CsvCell): string {
  const text = cell === null ? "" : String(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
