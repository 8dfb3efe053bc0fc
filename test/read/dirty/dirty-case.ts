import type { ReadExport } from "../../../pipelines/read/read-export.ts";
import type { ExportRequest } from "../../../pipelines/read/unwrap/plain-file.ts";

/** One small file as people really send it, and what must become of it. */
export interface DirtyCase {
  /** What is dirty, in a few words. */
  readonly name: string;
  /** Name of the file, maybe in a folder; messages show it. */
  readonly file: string;
  readonly content: Content | (() => Content | Promise<Content>);
  /** Name of another file in that folder, which must not be read. */
  readonly beside?: string;
  /** What is asked for where that isn't the file itself. */
  readonly asked?: string;
  readonly options?: Partial<ExportRequest>;
  readonly outcome: ReadOutcome | Refusal;
}

type Content = string | Uint8Array;

/** Every cell, null for an empty one; and what the user is told besides. */
export interface ReadOutcome {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly told?: Partial<Pick<ReadExport, "tallestField" | "finalNewline" | "cut">>;
}

export interface Refusal {
  /** All of it: file, line and column where the flaw has a place in a text. */
  readonly at: string;
  readonly problem: RegExp;
  readonly mend?: RegExp;
}

/** What the cells of the corpus hold of people: no message may show it. */
export const PERSONAL = ["Ada", "Lovelace", "ada@example.com", "Grace"] as const;
