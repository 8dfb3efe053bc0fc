import type { ColumnVerdict } from "../../../models/mine/leak-gates.ts";

/** What `check` found: the same facts as text for people and as JSON for programs. */
export interface CheckReport {
  readonly name: string;
  readonly files: readonly CheckedFile[];
  /** What the joins between the exports found, each with the rule that is followed. */
  readonly joins: readonly { readonly what: string; readonly rows: number; readonly rule: string }[];
  readonly integrity: readonly IntegrityFound[];
  readonly handoffFrom: "qualified_at" | "created_at" | "none";
  readonly horizonDays: number | null;
  /** Leads by state: mature ones are judged, the others are set aside. */
  readonly states: readonly {
    readonly state: string;
    readonly leads: number;
    readonly wins: number | null;
  }[];
  readonly columns: readonly ColumnVerdict[];
}

export interface CheckedFile {
  readonly export: string;
  readonly file: string;
  readonly format: string;
  readonly records: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly columns: readonly string[];
  /** Canonical column → the export's. */
  readonly mapped: Readonly<Record<string, string>>;
  /** Lines that were cut off before the header and after the last record. */
  readonly cut: readonly { readonly line: number; readonly text: string }[];
  readonly tallestField: { readonly lineEnds: number; readonly line: number };
  readonly finalNewline: boolean;
}

interface IntegrityFound {
  readonly check: string;
  readonly export: string;
  readonly found: number;
  readonly policy: string;
  readonly rule: string;
}
