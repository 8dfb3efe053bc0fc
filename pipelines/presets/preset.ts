import type { TraitGroup } from "../../models/patterns.ts";
import type { Entity } from "../config/entities.ts";
import type { Formats } from "../config/value-formats.ts";

/**
 * What we know of one vendor export: data only, one file per export. Names of columns are met in any spelling that differs
 * only in case, spaces and signs: `CreatedDate` is also `Created Date` and `created_date`.
 */
export interface Preset {
  /** `<vendor>/<export>`, as a config names it. */
  readonly name: string;
  readonly entity: Entity;
  /** Canonical column → the export's names for it, best first: API name, then labels. None need be there. */
  readonly columns: Readonly<Record<string, string | readonly string[]>>;
  /**
   * Columns that together tell this export from all others: `init` recognises it by them. A name that `columns` lists stands for
   * every other name of the same canonical column.
   */
  readonly signature: readonly (string | readonly string[])[];
  /** Ids, flags and stamps of the system: never traits. */
  readonly system?: readonly string[];
  /** Columns that people or systems fill or change after the handoff: leaks. */
  readonly filledLater?: readonly string[];
  /** Personal data: never traits, never shown. */
  readonly personal?: readonly string[];
  /** Columns whose group the name does not tell. */
  readonly groups?: Readonly<Record<string, TraitGroup>>;
  /** Canonical column → the export's value → ours; a value that is not listed stays. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Values that mean empty, besides the empty one. */
  readonly nulls?: readonly string[];
  /** How dates, numbers and flags are written where that is always the same. */
  readonly formats?: Formats;
  /** `salesforce`: ids of 15 characters are extended to 18, and those of 18 are checked. */
  readonly ids?: "salesforce";
  /** Canonical columns that hold several ids, and the sign between them. */
  readonly lists?: Readonly<Record<string, string>>;
  /**
   * The lines that close the export, after at least one blank line: for each an anchored regular expression that its first
   * field, unquoted, must fit.
   */
  readonly footer?: readonly string[];
}
