import type { TraitGroup } from "../../models/patterns.ts";
import type { Entity } from "../config/entities.ts";

/** What we know of one vendor export: data only, one file per export. */
export interface Preset {
  readonly name: string;
  readonly entity: Entity;
  /** Canonical column → the export's column. A column that the export lacks is simply not there. */
  readonly columns: Readonly<Record<string, string>>;
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
}
