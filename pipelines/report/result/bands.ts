import type { Row } from "../../warehouse.ts";
import { fewestLeads } from "./fewest-leads.ts";

const mostBands = 10;
/** A band of fewer leads says too little to be worth a row. */
const fewestInBand = 30;

/**
 * Bands of points with about as many leads each, best first: groups for `judgeGroups`, each with the points it goes down to (`from`).
 * Leads with the same points stay together; there are ten bands, or as many as get 30 leads. None ends within a few leads of the chosen
 * bar: what the two differ by would tell the outcome of those few.
 *
 * @param rows of `reports.rpt_score_points`, from the most points to the fewest.
 * @param bar the chosen bar in points, or null where it is none.
 */
export function bandsOf(rows: readonly Row[], bar: number | null): Row[] {
  const leads = leadsOf(rows);
  const enough = leads / Math.max(1, Math.min(mostBands, Math.floor(leads / fewestInBand)));
  const aboveBar = leadsOf(rows.filter(({ points }) => bar !== null && Number(points) >= bar));
  const mayEnd = (above: number) => above === aboveBar || Math.abs(above - aboveBar) >= fewestLeads;
  const bands: Row[][] = [[]];
  let above = 0;
  for (const row of rows) {
    if (leadsOf(bands.at(-1) ?? []) >= enough && mayEnd(above)) bands.push([]);
    bands.at(-1)?.push(row);
    above += leadsOf([row]);
  }
  const last = bands.length > 1 && leadsOf(bands.at(-1) ?? []) < enough / 2 ? (bands.pop() ?? []) : [];
  bands.at(-1)?.push(...last);
  return bands.filter((own) => own.length > 0).map(merged);
}

function leadsOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { judged }) => sum + Number(judged), 0);
}

function merged(rows: readonly Row[]): Row {
  const keys = ["leads", "high", "medium", "low", "opportunities", "judged", "wins", "expected", "variance"];
  const sums = keys.map((key) => [key, rows.reduce((sum, row) => sum + Number(row[key]), 0)] as const);
  const [most, least] = [rows[0]?.points, rows.at(-1)?.points];
  const name = most === least ? `${most} points` : `${least} to ${most} points`;
  return { dimension: "band", name, from: Number(least), ...Object.fromEntries(sums) };
}
