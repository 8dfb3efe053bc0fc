/** Rows of cells as lines of even columns: the first column to the left, the others, which are figures, to the right. */
export function textTable(rows: readonly (readonly string[])[]): string[] {
  const [header] = rows;
  const widths = (header ?? []).map((_, column) => Math.max(...rows.map((row) => lengthOf(row[column]))));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

function lengthOf(cell: string | undefined): number {
  return cell?.length ?? 0;
}
