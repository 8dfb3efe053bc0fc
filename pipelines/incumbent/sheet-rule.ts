import type { Side } from "../../models/patterns.ts";
import type { Condition, Rule } from "../../models/scoring-model.ts";
import type { SheetColumn, SheetRow } from "./sheet-rows.ts";

/** A rule with the row that it stands in, for what is found wrong with it later. */
export interface SheetRule {
  readonly rule: Rule;
  readonly side: Side;
  readonly row: SheetRow;
}

/** One thing that a rule asks, with the place where it stands. */
export interface SheetHalf {
  readonly input: string;
  readonly condition: Condition;
  readonly row: SheetRow;
  readonly column: { readonly input: SheetColumn; readonly operator: SheetColumn };
}

/** What a rule asks: one thing, or two. */
export function halves({ rule, row }: SheetRule): readonly SheetHalf[] {
  const { input, condition, and } = rule;
  const first: SheetHalf = { input, condition, row, column: { input: "input", operator: "operator" } };
  if (and === null) return [first];
  return [first, { ...and, row, column: { input: "and_input", operator: "and_operator" } }];
}

/** Whether a condition speaks of numbers or of texts; null where of neither. */
export function askedType({ operator }: Condition): "number" | "text" | null {
  if (operator === "is empty") return null;
  return operator === "lies within" ? "number" : "text";
}
