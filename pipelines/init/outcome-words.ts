import { nameWords } from "../../models/mine/name-words.ts";
import { columnKey } from "../presets/column-key.ts";
import type { FoundFile, ValueCount } from "./column-profile.ts";
import { roleKey } from "./role-names.ts";

const WON = [
  "won",
  "closedwon",
  "dealwon",
  "statuswon",
  "gewonnen",
  "gagné",
  "gagnée",
  "ganado",
  "ganada",
  "ganho",
];
const LOST = ["lost", "closedlost", "deallost", "verloren", "perdu", "perdue", "perdido", "perdida"];

/** Flags that say of a lead or deal that it was won. */
const FLAGS = [
  "converted",
  "isconverted",
  "won",
  "iswon",
  "closedwon",
  "iscustomer",
  "customer",
  "sold",
  "purchased",
];
const YES = ["1", "true", "yes", "y", "t"];

/** A column whose values say which records were won, and with which words. */
export interface OutcomeColumn {
  readonly column: string;
  readonly won: readonly string[];
  readonly lost: readonly string[];
  /** `Won 4238, Lost 2473, others 2089`: for a person to look at. Other values are not shown: they may be anything. */
  readonly counts: string;
}

/**
 * The columns of a file that tell wins from other records: few values with Won or Closed Won among them, else a flag such as
 * Converted with two values.
 *
 * @example outcomeColumns(pipeline)[0]; // { column: "deal_stage", won: ["Won"], lost: ["Lost"], counts: "…" }
 */
export function outcomeColumns(file: FoundFile): readonly OutcomeColumn[] {
  const columns = file.profiles.map(({ column, values }) => {
    const words = values.map(({ value }) => value);
    const won = words.filter((word) => WON.includes(columnKey(word)));
    const lost = words.filter((word) => LOST.includes(columnKey(word)));
    const isFlag = FLAGS.includes(roleKey(column)) && words.length === 2;
    const yes = isFlag ? words.filter((word) => YES.includes(word.toLowerCase())) : [];
    const telling = won.length > 0 ? won : yes;
    return {
      column,
      won: telling,
      lost,
      counts: countsOf(values, [...telling, ...lost]),
      isWorded: won.length > 0,
    };
  });
  const worded = columns.filter(({ isWorded }) => isWorded);
  const found = worded.length > 0 ? worded : columns.filter(({ won }) => won.length > 0);
  return found.map(({ isWorded, ...column }) => column);
}

function countsOf(values: readonly ValueCount[], telling: readonly string[]): string {
  const shown = values.filter(({ value }) => telling.includes(value));
  const others = values
    .filter(({ value }) => !telling.includes(value))
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...shown.map(({ value, count }) => `${value} ${count}`),
    ...(others > 0 ? [`others ${others}`] : []),
  ].join(", ");
}

/** Whether a column dates wins and nothing else: `won_date`. */
export function datesWins(column: string): boolean {
  return nameWords(column).includes("won");
}

/** Whether the column tells no more than that a lead was converted. */
export function saysConverted({ column, won }: OutcomeColumn): boolean {
  return roleKey(column).endsWith("converted") && won.every((word) => YES.includes(word.toLowerCase()));
}
