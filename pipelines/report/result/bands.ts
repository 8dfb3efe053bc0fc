import type { Row } from "../../warehouse.ts";
import type { GroupResult } from "../result-schema.ts";
import { judgeGroups } from "./groups.ts";

const mostBands = 10;
/** A band of fewer leads says too little to be worth a row. */
const fewestInBand = 30;

/**
 * Predicted against actual for bands of points with about as many leads each, best first. Leads with the same points stay together;
 * there are ten bands, or as many as get 30 leads.
 *
 * @param rows of `reports.rpt_score_points`, from the most points to the fewest.
 */
export function judgeBands(rows: readonly Row[]): GroupResult[] {
  return judgeGroups(bandsOf(rows).map(merged), "band");
}

function bandsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const leads = rows.reduce((sum, row) => sum + Number(row.judged), 0);
  const enough = leads / Math.max(1, Math.min(mostBands, Math.floor(leads / fewestInBand)));
  const bands: Row[][] = [];
  let size = enough;
  for (const row of rows) {
    if (size >= enough) {
      bands.push([]);
      size = 0;
    }
    bands.at(-1)?.push(row);
    size += Number(row.judged);
  }
  const last = size < enough / 2 && bands.length > 1 ? (bands.pop() ?? []) : [];
  bands.at(-1)?.push(...last);
  return bands;
}

function merged(rows: readonly Row[]): Row {
  const keys = ["leads", "high", "medium", "low", "opportunities", "judged", "wins", "expected", "variance"];
  const sums = keys.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)] as const);
  const [most, least] = [rows[0]?.points, rows.at(-1)?.points];
  const name = most === least ? `${most} points` : `${least} to ${most} points`;
  return { dimension: "band", name, ...Object.fromEntries(sums) };
}
