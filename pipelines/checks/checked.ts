/** What a check demands, and how many rows it found that are not so. */
export interface Checked {
  readonly check: string;
  /** What is checked: the exports, what the run made of them, or what the user wants to know. */
  readonly of: "exports" | "run" | "own";
  readonly demands: string;
  /** The export that the rows are in, where the exports are checked. */
  readonly export: string | null;
  readonly found: number;
  readonly policy: "count" | "refuse";
  /** What becomes of these rows; null where there are none. */
  readonly rule: string | null;
  /** The relation of the warehouse that holds them; null where none does. */
  readonly relation: string | null;
}
