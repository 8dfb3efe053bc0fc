import { nameWords } from "../../models/mine/name-words.ts";
import type { Warehouse } from "../warehouse.ts";
import { type FoundFile, isDated, profileOf } from "./column-profile.ts";
import { type IdColumn, type MatchRate, matchRate, share } from "./match-rate.ts";
import { roleKey } from "./role-names.ts";

/** Below this, two columns share values by chance, or only a part of the one file is in the other. */
export const LEAST_MATCH = 0.5;

const ID_WORDS = ["id", "ids", "guid", "uuid", "key", "code", "number", "nr", "no", "ref"];

/** A column that holds ids of another file, and how sure that is. */
export interface FoundIdColumn {
  readonly column: string;
  readonly match: MatchRate;
}

export interface IdSearch {
  /** The file whose columns are tried. */
  readonly file: FoundFile;
  readonly other: readonly IdColumn[];
  /** `ours`: the column's values must be in the other file; `theirs`: the other's values in the column. */
  readonly whose: "ours" | "theirs";
  readonly isSalesforce: boolean;
  /** Columns that play a part already. */
  readonly taken: readonly string[];
}

/**
 * The column whose values are ids of another file, whatever it is called: half of the values or more are found there. Numbers
 * only count in columns whose name speaks of ids, for any count meets another. Null where there is none or two are equal.
 *
 * @example await findIdColumn(warehouse, { file: offers, other: [leadsId], whose: "ours", … }); // { column: "Id", match: … }
 */
export async function findIdColumn(warehouse: Warehouse, search: IdSearch): Promise<FoundIdColumn | null> {
  const found: FoundIdColumn[] = [];
  for (const column of search.file.header) {
    if (search.taken.includes(column) || !mayHoldIds(search.file, column, search.other)) continue;
    const ours = { file: search.file, column };
    const match =
      search.whose === "ours"
        ? await matchRate(warehouse, ours, search.other, search.isSalesforce)
        : await matchRate(warehouse, search.other[0] as IdColumn, [ours], search.isSalesforce);
    if (share(match) >= LEAST_MATCH) found.push({ column, match });
  }
  const [best, second] = found.sort((a, b) => share(b.match) - share(a.match));
  if (best === undefined || (second !== undefined && share(second.match) === share(best.match))) return null;
  return best;
}

function mayHoldIds(file: FoundFile, column: string, other: readonly IdColumn[]): boolean {
  const profile = profileOf(file, column);
  if (profile.distinct < Math.min(2, file.records) || profile.booleans !== null) return false;
  if (other.some((id) => roleKey(id.column) === roleKey(column))) return true;
  if (isDated(profile)) return false;
  return profile.numbers.length === 0 || nameWords(column).some((word) => ID_WORDS.includes(word));
}
