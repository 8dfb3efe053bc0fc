export type TextRow = Readonly<Record<string, string | null>>;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TextRow[];
}

/**
 * Reads a table as tests write it: names above values, `|` between them, `-` for null and `''` for an empty text.
 *
 *     lead_id | rep
 *     L1      | -
 */
export function table(text: string): Table {
  const [header, ...lines] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const columns = header ?? [];
  return { columns, rows: lines.map((line) => toRow(columns, line)) };
}

function toRow(columns: readonly string[], line: readonly string[]): TextRow {
  if (line.length !== columns.length) {
    throw new Error(`${columns.length} columns (${columns.join(", ")}) but the row is ${line.join(" | ")}`);
  }
  return Object.fromEntries(columns.map((column, i) => [column, toCell(line[i] as string)]));
}

function toCell(text: string): string | null {
  if (text === "-") return null;
  return text === "''" ? "" : text;
}
