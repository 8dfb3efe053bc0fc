interface Cell {
  readonly row: string;
  readonly column: string;
  readonly leads: number;
}

/**
 * Which cells of a table may not show what is in them: those with too few leads, and as many others that the hidden
 * ones can't be computed back from a total. In each row and in each column either nothing is hidden, or two cells at least that
 * together hold enough leads.
 *
 * Source: complementary suppression, e.g. Hundepool et al., Statistical Disclosure Control (2012), 4.
 *
 * @param fewest leads below which a cell is hidden.
 * @returns per cell, in their order.
 */
export function hiddenCells(cells: readonly Cell[], fewest: number): readonly boolean[] {
  const hidden = cells.map(({ leads }) => leads < fewest);
  const lines = [...linesBy(cells, "row"), ...linesBy(cells, "column")];
  while (lines.map((line) => hideOneMore(line, cells, hidden, fewest)).some(Boolean));
  return hidden;
}

function linesBy(cells: readonly Cell[], key: "row" | "column"): readonly (readonly number[])[] {
  const lines = new Map<string, number[]>();
  cells.forEach((cell, i) => {
    lines.set(cell[key], [...(lines.get(cell[key]) ?? []), i]);
  });
  return [...lines.values()];
}

/** Hides the smallest cell of a line whose hidden ones give themselves away; tells whether there was one. */
function hideOneMore(
  line: readonly number[],
  cells: readonly Cell[],
  hidden: boolean[],
  fewest: number,
): boolean {
  const leads = (i: number) => cells[i]?.leads ?? 0;
  const covered = line.filter((i) => hidden[i]);
  const isSafe =
    covered.length === 0 || (covered.length > 1 && covered.reduce((sum, i) => sum + leads(i), 0) >= fewest);
  const [smallest] = line.filter((i) => !hidden[i]).sort((a, b) => leads(a) - leads(b));
  if (isSafe || smallest === undefined) return false;
  hidden[smallest] = true;
  return true;
}
