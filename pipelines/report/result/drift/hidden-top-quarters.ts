import type { TopQuarter } from "../../../../models/judge/inflation.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells, type Sum } from "../hidden-cells.ts";

type Kind = Result["top_grades"][number]["of"];

/** Leads of one kind in each quarter. */
interface Top {
  readonly of: Kind;
  readonly quarters: readonly TopQuarter[];
}

/**
 * Quarters in which the outcome of the leads with the letter A, or of the high class, would tell that of few: by the sum over the quarters,
 * by all leads of the quarter, or by the other kind, where one lies within the other. What is hidden of the grades and classes stays
 * so: where one is, the sum over the quarters may not be known either.
 *
 * @param rows of `reports.rpt_top_quarters`, to which the positions of the quarters point.
 * @param groups as `readGroups` gives them.
 * @returns names such as `grade A in 3`.
 */
export function hiddenTopQuarters(
  rows: readonly Row[],
  tops: readonly Top[],
  groups: readonly Row[],
): ReadonlySet<string> {
  const cells = tops.flatMap(({ of, quarters }) =>
    quarters.map(({ at, judged, wins }) => [`${of} in ${at}`, { leads: judged, wins }] as const),
  );
  const totals = tops.map(({ of, quarters }) => [of, totalOf(quarters)] as const);
  const known = groups
    .filter(({ dimension }) => dimension === "quarter")
    .map(({ name, judged, wins }) => [String(name), { leads: Number(judged), wins: Number(wins) }] as const);
  const sums = [...tops.map(overTime), ...rows.flatMap((row, at) => sumsIn(row, at, tops, new Map(known)))];
  return hiddenCells(new Map([...cells, ...totals, ...known]), sums, fewestLeads, {
    hidden: tops.map(({ of }) => of).filter((of) => !mayBeKnown(of, groups)),
    shown: known.map(([name]) => name),
  });
}

function totalOf(quarters: readonly TopQuarter[]) {
  return {
    leads: quarters.reduce((sum, { judged }) => sum + judged, 0),
    wins: quarters.reduce((sum, { wins }) => sum + wins, 0),
  };
}

function overTime({ of, quarters }: Top): Sum {
  return { whole: of, parts: quarters.map(({ at }) => `${of} in ${at}`) };
}

function sumsIn(row: Row, at: number, tops: readonly Top[], known: ReadonlyMap<string, unknown>): Sum[] {
  const quarter = String(row.quarter);
  const [best, high] = ["grade A", "class high"].map((of) => `${of} in ${at}`) as [string, string];
  return [
    ...(known.has(quarter) ? tops.map(({ of }) => ({ whole: quarter, parts: [`${of} in ${at}`] })) : []),
    ...(row.both_judged === row.best_judged ? [{ whole: high, parts: [best] }] : []),
    ...(row.both_judged === row.high_judged ? [{ whole: best, parts: [high] }] : []),
  ];
}

/** Whether the outcome of all top leads may be known: with it, that of a hidden grade A2 could be told from A1, A3 and A4. */
function mayBeKnown(of: Kind, groups: readonly Row[]): boolean {
  if (of === "class high")
    return !groups.some((row) => row.dimension === "class" && row.name === "high" && row.outcomes_hidden);
  const hidden = groups.filter(
    ({ dimension, name, outcomes_hidden }) =>
      dimension === "grade" && String(name).startsWith("A") && outcomes_hidden === true,
  );
  const [leads, wins] = ["judged", "wins"].map((key) =>
    hidden.reduce((sum, row) => sum + Number(row[key]), 0),
  );
  return leads === 0 || (hidden.length > 1 && (leads ?? 0) >= fewestLeads && wins !== 0 && wins !== leads);
}
