/** A file to load. */
export interface ExportSource {
  /** Name of the export, and of its table in the schema `raw`. */
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly shownAs: string;
}

/** What a reader says once a file is in its raw table. */
export interface LoadedTable {
  readonly columns: readonly string[];
  /** Records that the file holds, known without loading it. */
  readonly records: number;
  /** Rows of the raw table. */
  readonly loaded: number;
}
