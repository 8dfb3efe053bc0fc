import type { TableName } from "../report-tables.ts";
import type { Result } from "../result-schema.ts";
import type { Block, Cell, TableBlock } from "./blocks.ts";
import {
  decimalOrNone,
  notShown,
  percentOrNone,
  rate,
  whole,
  wholeOrHidden,
  wholeOrNone,
} from "./number-text.ts";
import { figures, tableOf, words } from "./table-of.ts";

type TradeOff = Result["bar"]["groups"][number]["given"];

/** What bars cost and keep; a column of costs where the config says what a lead costs. */
export function costTable<Row extends TradeOff>(
  caption: string,
  place: "open" | "folded" | "page",
  from: TableName,
  rows: readonly Row[],
  { label, name }: { readonly label: string; readonly name: (row: Row) => Cell },
): TableBlock {
  const hasCost = rows.some(({ cost }) => cost !== null);
  return tableOf(caption, place, from, rows, [
    words(label, name),
    figures("Leads", (row) => whole(row.leads)),
    figures("Leads per rep per week", (row) => decimalOrNone(row.leads_per_rep_per_week, 1)),
    figures("Wins", (row) => wholeOrHidden(row.wins)),
    figures("Wins kept", (row) => percentOrNone(row.wins_kept)),
    figures("Conversion (95% range)", (row) =>
      row.conversion === null
        ? notShown
        : rate({ rate: row.conversion, low: row.conversion_low, high: row.conversion_high }),
    ),
    ...(hasCost
      ? [
          figures<Row>("Cost", (row) => wholeOrNone(row.cost)),
          figures<Row>("Cost per win", (row) => wholeOrNone(row.cost_per_win)),
        ]
      : []),
  ]);
}

/** The chosen bar in each territory, and the others that may be shown; nothing where the exports name no territory. */
export function territoryBlocks(
  { groups }: Result["bar"],
  thresholds: Result["threshold_by_territory"],
): Block[] {
  const territories = groups
    .filter(({ by }) => by === "territory")
    .map(({ name, given }) => ({ name, ...given }));
  if (territories.length === 0) return [];
  return [
    costTable("The chosen bar in each territory", "open", "bar", territories, {
      label: "Territory",
      name: ({ name }) => name,
    }),
    ...(thresholds.length === 0
      ? []
      : [
          costTable(
            "What each bar costs and keeps in each territory",
            "page",
            "threshold_by_territory",
            thresholds,
            {
              label: "Territory and points",
              name: ({ territory, points }) => `${territory}, from ${points}`,
            },
          ),
        ]),
  ];
}
