import { roundTo } from "../../../../models/round-to.ts";
import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../groups.ts";
import { hiddenCells } from "../hidden-cells.ts";

/** What was handed over in one month, to all or to one territory. */
export interface MonthCounts {
  readonly by: "all" | "territory";
  readonly name: string;
  /** `2026-04` */
  readonly month: string;
  readonly leads: number;
  readonly high: number;
  readonly medium: number;
  readonly low: number;
}

/**
 * The months of all leads, then those of each territory.
 *
 * @param rows of `reports.rpt_quality_months`, by territory and month.
 */
export function monthCounts(rows: readonly Row[]): readonly MonthCounts[] {
  const territories = rows
    .filter((row) => row.territory !== null)
    .map((row) => counts(row, "territory", String(row.territory)));
  const all = new Map<string, MonthCounts>();
  for (const row of rows) {
    const own = counts(row, "all", "all");
    const before = all.get(own.month);
    all.set(own.month, before === undefined ? own : added(before, own));
  }
  return [...[...all.values()].sort((a, b) => (a.month < b.month ? -1 : 1)), ...territories];
}

/** The months as they may be shown: without the mix where it is that of too few leads. */
export function qualityMonths(months: readonly MonthCounts[]): Result["quality_months"] {
  const hidden = hiddenCells(
    months.map(({ by, name, month, leads }) => ({ row: month, column: `${by} ${name}`, leads })),
    fewestLeads,
  );
  return months.map((own, i) => {
    if (hidden[i]) return { ...own, high: null, medium: null, low: null, net_quality_score: null };
    return { ...own, net_quality_score: roundTo((own.high - own.low) / own.leads, 4) };
  });
}

function counts(row: Row, by: MonthCounts["by"], name: string): MonthCounts {
  const number = (key: string) => Number(row[key]);
  return {
    by,
    name,
    month: String(row.month),
    leads: number("leads"),
    high: number("high"),
    medium: number("medium"),
    low: number("low"),
  };
}

function added(a: MonthCounts, b: MonthCounts): MonthCounts {
  return {
    ...a,
    leads: a.leads + b.leads,
    high: a.high + b.high,
    medium: a.medium + b.medium,
    low: a.low + b.low,
  };
}
