import type { Formats } from "../config/value-formats.ts";
import { quoteName, quoteText, type Warehouse } from "../warehouse.ts";
import { nullTokens } from "./null-tokens.ts";
import { datesWins } from "./outcome-words.ts";
import type { ValueSql } from "./profile-columns.ts";
import type { PlacedExport } from "./propose-columns.ts";
import type { OutcomeProposal } from "./propose-outcome.ts";

/** Moments that lie in the past when an export is made; planned dates, such as a close date of an open deal, don't. */
const PAST = [
  "created_at",
  "qualified_at",
  "accepted_at",
  "sqo_at",
  "disposition_at",
  "changed_at",
  "activity_at",
  "completed_at",
  "responded_at",
];

/** An export with the forms of its values, so that its dates can be read. */
export interface DatedExport extends PlacedExport {
  readonly formats: Formats & { readonly columns?: Readonly<Record<string, Formats>> };
}

/** From which day to which one column of past moments goes; of `won_at` only the records that were won count. */
export interface DayRange {
  readonly placed: DatedExport;
  readonly canonical: string;
  readonly column: string;
  readonly first: string;
  readonly last: string;
  /** Days between the last day and the one before it. */
  readonly gap: number;
}

/** The days that each column of past moments covers. Columns whose values fit no form are left out. */
export async function measureDays(
  warehouse: Warehouse,
  exports: readonly DatedExport[],
  outcome: OutcomeProposal | null,
  valueSql: ValueSql,
): Promise<readonly DayRange[]> {
  const ranges: DayRange[] = [];
  for (const placed of exports) {
    for (const [canonical, column] of placed.columns) {
      const rule = canonical === "won_at" ? wonRule(placed, column, outcome, valueSql) : "true";
      if (rule === null || !(canonical === "won_at" || PAST.includes(canonical))) continue;
      const moment = valueSql(filled(column), { kind: "time", formats: formatsOf(placed, column) });
      const [row] = await warehouse.rows(`with days as (
          select distinct try_cast(${moment} as date) as day from ${placed.file.table} where ${rule}
        ), ranked as (select day, lag(day) over (order by day) as before from days where day is not null)
        select cast(min(day) as varchar) as first, cast(max(day) as varchar) as last,
          coalesce(date_diff('day', max(before), max(day)), 0) as gap from ranked`);
      if (typeof row?.first !== "string") continue;
      ranges.push({
        placed,
        canonical,
        column,
        first: row.first,
        last: String(row.last),
        gap: Number(row.gap),
      });
    }
  }
  return ranges;
}

function filled(column: string): string {
  const cell = quoteName(column);
  return `(case when ${cell} not in (${["", ...nullTokens].map(quoteText).join(", ")}) then ${cell} end)`;
}

function formatsOf({ preset, formats }: DatedExport, column: string): Formats {
  const { columns, ...declared } = formats;
  return { ...preset?.formats, ...declared, ...columns?.[column] };
}

/** SQL for the records whose close date is that of a win, or null where that can't be told. */
function wonRule(
  placed: DatedExport,
  column: string,
  outcome: OutcomeProposal | null,
  valueSql: ValueSql,
): string | null {
  if (outcome?.export === placed.entity)
    return `${quoteName(outcome.column.column)} in (${outcome.column.won.map(quoteText).join(", ")})`;
  const isWon = placed.columns.get("is_won");
  if (isWon !== undefined)
    return `${valueSql(filled(isWon), { kind: "boolean", formats: formatsOf(placed, isWon) })} = 'true'`;
  return datesWins(column) ? "true" : null;
}
