import type { OutcomeRow } from "./outcome-rows.ts";

/**
 * One row per value, ascending: fewer rows to count, and the same sums whatever order the rows came in.
 *
 * @example mergedByValue(outcomeRows([5, 3, 5], [1, 0, 0])); // 3: 0 wins, 1 loss; 5: 1 win, 1 loss
 */
export function mergedByValue(rows: readonly OutcomeRow[]): OutcomeRow[] {
  const merged: OutcomeRow[] = [];
  for (const row of [...rows].sort((a, b) => a.value - b.value)) {
    const last = merged.at(-1);
    if (last?.value !== row.value) merged.push(row);
    else merged[merged.length - 1] = { ...row, wins: last.wins + row.wins, losses: last.losses + row.losses };
  }
  return merged;
}
