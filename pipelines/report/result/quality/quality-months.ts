import type { Row } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { fewestLeads } from "../fewest-leads.ts";
import { hiddenCells, type Sum } from "../hidden-cells.ts";
import { netQuality, noNetQuality } from "./net-quality.ts";

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
    new Map(months.map((own) => [keyOf(own), { leads: own.leads, wins: null }])),
    sumsOf(months),
    fewestLeads,
  );
  return months.map((own) => {
    if (hidden.has(keyOf(own))) return { ...own, high: null, medium: null, low: null, ...noNetQuality };
    return { ...own, ...netQuality(own) };
  });
}

/** A month is the sum of its territories; of each territory, of all leads, and of each quarter the months are known together. */
function sumsOf(months: readonly MonthCounts[]): Sum[] {
  const ofTerritories = months.filter(({ by }) => by === "territory");
  const within = months
    .filter(({ by }) => by === "all")
    .map((whole) => ({
      whole: keyOf(whole),
      parts: ofTerritories.filter(({ month }) => month === whole.month).map(keyOf),
    }));
  const names = [...new Set(months.map(({ by, name }) => JSON.stringify([by, name])))];
  const over = names.map((own) => ({
    parts: months.filter(({ by, name }) => JSON.stringify([by, name]) === own).map(keyOf),
  }));
  const ofAll = months.filter(({ by }) => by === "all");
  const quarters = [...new Set(ofAll.map(quarterOf))].map((quarter) => ({
    parts: ofAll.filter((own) => quarterOf(own) === quarter).map(keyOf),
  }));
  return [...within, ...over, ...quarters];
}

function quarterOf({ month }: MonthCounts): string {
  const [year, number] = month.split("-");
  return `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

function keyOf({ by, name, month }: MonthCounts): string {
  return JSON.stringify([by, name, month]);
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
