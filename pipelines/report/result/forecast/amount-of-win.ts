import type { Worth } from "../../../../models/forecast/sum-ahead.ts";
import { credibleMeans } from "../../../../models/stats/credible-means.ts";
import type { Row } from "../../../warehouse.ts";
import { fewestLeads } from "../fewest-leads.ts";

export interface AmountOfWin {
  /** By product line; leads without one, or with a new one, are worth the mean of all. */
  readonly worthOf: (productLine: string | null) => Worth;
  /** How far the level of the amounts may be off, as a squared share of it. */
  readonly levelVariance: number;
}

/** What a win brings, from the rows of `rpt_won_amounts`; null below ten wins with an amount, or where amounts are none. */
export function amountOfWin(rows: readonly Row[]): AmountOfWin | null {
  const groups = rows.map((row) => ({
    name: String(row.product_line ?? ""),
    n: Number(row.wins),
    sum: Number(row.amount),
    squares: Number(row.squares),
  }));
  const wins = groups.reduce((sum, { n }) => sum + n, 0);
  if (wins < fewestLeads) return null;
  const { all, byName, variation } = credibleMeans(groups);
  if (!(all > 0)) return null;
  return {
    worthOf: (productLine) => {
      const mean = byName.get(productLine ?? "") ?? all;
      return { mean, square: mean * mean * (1 + variation) };
    },
    levelVariance: variation / wins,
  };
}
