/** A file to load. */
export interface ExportSource {
  /** Name of the export, and of its table in the schema `raw`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shownAs: string;
  /** Number of the first line of `path` in the file that the user sees: more than 1 where a title was cut off. */
  readonly firstLine?: number;
}

/** What a reader says once a file is in its raw table. */
export interface LoadedTable {
  readonly columns: readonly string[];
  /** Records that the file holds, known without loading it. */
  readonly records: number;
  /** Rows of the raw table. */
  readonly loaded: number;
}
