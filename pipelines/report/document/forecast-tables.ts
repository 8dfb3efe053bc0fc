import type { Result } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { decimal, decimalOrNone, roughly, whole } from "./number-text.ts";
import { quarterEnd } from "./quarter-text.ts";
import { figures, tableOf, words } from "./table-of.ts";

type Forecast = NonNullable<Result["forecast"]>;
type Expected = Forecast["expected"][number];

/** What the same forecast said at past quarter ends, beside the naive ones, and what came. */
export function pastForecastTable(past: Forecast["past"]): Block {
  return tableOf("Past forecasts and what came of them", "folded", "past_forecasts", past, [
    words("Quarter", (row) => row.quarter),
    figures("Open leads", (row) => whole(row.open_leads)),
    figures("Forecast wins", (row) => decimal(row.expected, 1)),
    ...rangeFields<Forecast["past"][number]>(whole),
    figures("Wins that came", (row) => whole(row.wins)),
    figures("At last quarter's rate", (row) => decimalOrNone(row.like_last_quarter, 1)),
    figures("Stage-weighted pipeline", (row) => decimalOrNone(row.stage_weighted, 1)),
    figures("Wins with leads that came later", (row) => whole(row.quarter_wins)),
  ]);
}

/** Wins and amounts to expect of all open leads, by the quarter in which they fall. */
export function byQuarterTable(expected: Forecast["expected"]): Block {
  const rows = expected.filter((row) => row.by === "all" && (row.quarter === "all" || row.high_95 > 0));
  return tableOf("Expected wins and amounts by quarter", "folded", "forecast", rows, [
    words("Quarter", (row) => (row.quarter === "all" ? "in all" : row.quarter)),
    words("What", (row) => row.what),
    figures("Expected", (row) => sumText(row, row.expected)),
    ...rangeFields<Expected>((value, row) => sumText(row, value)),
  ]);
}

/** Wins and amounts to expect of the open leads of each group: by the end of the next quarter, and in all. */
export function byGroupTable(caption: string, noun: string, expected: readonly Expected[]): Block {
  const [quarter = ""] = expected.map((row) => row.quarter);
  const names = [...new Set(expected.map((row) => row.name))];
  const groups = names.map((name) => expected.filter((row) => row.name === name));
  const cell = (rows: readonly Expected[], period: string, what: Expected["what"]) =>
    withRange(rows.find((row) => row.quarter === period && row.what === what));
  return tableOf(caption, "folded", "forecast", groups, [
    words(noun, ([row]) => row?.name ?? ""),
    figures("Open leads", ([row]) => whole(row?.open_leads ?? 0)),
    figures(`Wins by ${quarterEnd(quarter)}`, (rows) => cell(rows, quarter, "wins")),
    figures("Amount", (rows) => cell(rows, quarter, "amount")),
    figures("Wins in all", (rows) => cell(rows, "all", "wins")),
    figures("Amount in all", (rows) => cell(rows, "all", "amount")),
  ]);
}

type Ranges = Pick<Expected, "low_50" | "high_50" | "low_80" | "high_80" | "low_95" | "high_95">;

function rangeFields<Row extends Ranges>(text: (value: number, row: Row) => string) {
  const range = (row: Row, low: number, high: number) => `${text(low, row)} to ${text(high, row)}`;
  return [
    figures<Row>("Range of half of such forecasts", (row) => range(row, row.low_50, row.high_50)),
    figures<Row>("of four out of five", (row) => range(row, row.low_80, row.high_80)),
    figures<Row>("of 19 out of 20", (row) => range(row, row.low_95, row.high_95)),
  ];
}

function withRange(row: Expected | undefined): string {
  return row === undefined
    ? "–"
    : `${sumText(row, row.expected)} (${sumText(row, row.low_80)} to ${sumText(row, row.high_80)})`;
}

function sumText({ what }: Expected, value: number): string {
  return what === "amount" ? roughly(value) : decimal(value, Number.isInteger(value) ? 0 : 1);
}
