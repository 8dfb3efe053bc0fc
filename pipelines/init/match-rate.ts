import { quoteName, quoteText, type Warehouse } from "../warehouse.ts";
import type { FoundFile } from "./column-profile.ts";
import { nullTokens } from "./null-tokens.ts";

/** Values of one column that may be ids of another file's rows. */
export interface IdColumn {
  readonly file: FoundFile;
  readonly column: string;
  /** Between several ids in one value. */
  readonly separator?: string | undefined;
}

/** How many of the distinct values of a column another file has. */
export interface MatchRate {
  readonly values: number;
  readonly found: number;
}

/**
 * Counts which distinct values of one column stand in any of the others, as text. With `isSalesforce`, ids of 15 and 18
 * characters are compared by their first 15.
 *
 * @example await matchRate(warehouse, offersId, [leadsId], false); // { values: 3124, found: 3124 }
 */
export async function matchRate(
  warehouse: Warehouse,
  from: IdColumn,
  to: readonly IdColumn[],
  isSalesforce: boolean,
): Promise<MatchRate> {
  const theirs = to.map((column) => keys(column, isSalesforce)).join(" union ");
  const [row] = await warehouse.rows(`with own as (${keys(from, isSalesforce)}), theirs as (${theirs})
    select count(*) as n, count(theirs.key) as found from own left join theirs using (key)`);
  return { values: Number(row?.n), found: Number(row?.found) };
}

/** The share as a person reads it; a part is never shown as all. */
export function percent({ values, found }: MatchRate): string {
  const share = values === 0 ? 0 : Math.floor((1000 * found) / values) / 10;
  return `${share}%`;
}

export function share({ values, found }: MatchRate): number {
  return values === 0 ? 0 : found / values;
}

function keys({ file, column, separator }: IdColumn, isSalesforce: boolean): string {
  const cell = quoteName(column);
  const values =
    separator === undefined
      ? `select ${cell} as value from ${file.table}`
      : `select trim(unnest(string_split(${cell}, ${quoteText(separator)}))) as value from ${file.table}`;
  const short = `case when regexp_full_match(value, '[0-9a][0-9A-Za-z]{14}(?:[0-9A-Za-z]{3})?') then substr(value, 1, 15) else value end`;
  return `(select distinct ${isSalesforce ? short : "value"} as key from (${values})
    where value not in ('', ${nullTokens.map(quoteText).join(", ")}))`;
}
