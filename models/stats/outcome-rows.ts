import type { Numbers } from "./numbers.ts";
import { requireCounts } from "./require-counts.ts";

/** A counted pattern: all leads with the same score, and how many of them won and did not. */
export interface OutcomeRow {
  readonly value: number;
  readonly wins: number;
  readonly losses: number;
}

/**
 * Pairs a column of scores, probabilities or logits with its counted outcomes, checked once for every measure.
 *
 * @param values one finite number per row.
 * @param wins leads won per row.
 * @param n leads per row; without it every row is one lead. Rows of no leads are left out.
 * @throws RangeError on unequal lengths, values that are not finite, or impossible counts.
 * @example outcomeRows([0.2, 0.7], [1, 3], [10, 4]); // losses 9 and 1
 */
export function outcomeRows(values: Numbers, wins: Numbers, n?: Numbers): OutcomeRow[] {
  if (wins.length !== values.length || (n && n.length !== values.length)) {
    throw new RangeError(
      `columns differ in length: ${values.length}, ${wins.length}, ${n?.length ?? "no n"}`,
    );
  }
  const rows: OutcomeRow[] = [];
  for (let i = 0; i < values.length; i++) {
    const row = outcomeRow(values[i] as number, wins[i] as number, n?.[i] ?? 1);
    if (row.wins + row.losses > 0) rows.push(row);
  }
  return rows;
}

/** Leads and wins of all rows together. */
export function outcomeTotals(rows: readonly OutcomeRow[]): { readonly n: number; readonly wins: number } {
  let wins = 0;
  let losses = 0;
  for (const row of rows) {
    wins += row.wins;
    losses += row.losses;
  }
  return { n: wins + losses, wins };
}

function outcomeRow(value: number, wins: number, n: number): OutcomeRow {
  requireCounts(wins, n);
  if (!Number.isFinite(value)) throw new RangeError(`a score must be a finite number, got ${value}`);
  return { value, wins, losses: n - wins };
}
