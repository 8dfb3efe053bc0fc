import { z } from "zod";
import type { Condition } from "../../models/scoring-model.ts";
import type { AskedColumn, SheetColumn, SheetRow } from "./sheet-rows.ts";

/** One half of what a rule asks: a condition on an input. */
export interface AskedHalf {
  readonly input: string;
  readonly condition: Condition;
}

type Operator = Condition["operator"];

/** The cells that each operator takes. */
const taken: Readonly<Record<Operator, readonly AskedColumn[]>> = {
  "is empty": [],
  "is one of": ["values", "or_empty"],
  "is any other": ["values", "or_empty"],
  "lies within": ["from", "below", "or_empty"],
};
const operators = Object.keys(taken) as Operator[];

/**
 * The condition in the columns of a row that begin with `prefix`, as models/emit/rules-csv.ts writes it. Throws SheetFlaw at the
 * cell that can't be taken.
 */
export function sheetCondition(row: SheetRow, prefix: "" | "and_"): AskedHalf {
  const column = (name: AskedColumn): SheetColumn => `${prefix}${name}`;
  const input = row.text(column("input"));
  if (input === null)
    throw row.flaw(column("input"), "empty", "Name the column or trait that the rule asks.");
  const operator = operatorOf(row, column("operator"));
  for (const name of ["values", "or_empty", "from", "below"] as const) {
    if (row.text(column(name)) === null || taken[operator].includes(name)) continue;
    throw row.flaw(
      column(name),
      `"${operator}" takes nothing here`,
      "Empty the cell, or use another operator.",
    );
  }
  return { input: withoutApostrophe(input), condition: conditionOf(row, operator, column) };
}

function operatorOf(row: SheetRow, column: SheetColumn): Operator {
  const operator = operators.find((name) => name === row.text(column));
  if (operator !== undefined) return operator;
  throw row.flaw(column, "not an operator", `Write one of: ${operators.join(", ")}.`);
}

/** Sheets are written with an apostrophe before what a spreadsheet would run as a formula. */
function withoutApostrophe(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r])/, "");
}

function conditionOf(
  row: SheetRow,
  operator: Operator,
  column: (name: AskedColumn) => SheetColumn,
): Condition {
  const or_empty = flagOf(row, column("or_empty"));
  switch (operator) {
    case "is empty":
      return { operator };
    case "is one of":
      return { operator, values: valuesOf(row, column("values"), 1), or_empty };
    case "is any other":
      return { operator, than: valuesOf(row, column("values"), 0), or_empty };
    case "lies within":
      return { operator, ...boundsOf(row, column("from"), column("below")), or_empty };
  }
}

/** Spreadsheets write flags in capitals. */
function flagOf(row: SheetRow, column: SheetColumn): boolean {
  const text = row.text(column)?.toLowerCase() ?? "false";
  if (text === "true" || text === "false") return text === "true";
  throw row.flaw(column, "neither true nor false", "Write true, false, or nothing for false.");
}

function valuesOf(row: SheetRow, column: SheetColumn, atLeast: number): string[] {
  const values = z
    .array(z.string())
    .min(atLeast)
    .safeParse(parsed(row.text(column)));
  if (values.success) return values.data;
  const mend = `Write texts in quotes, such as ["Finance","Retail"]${atLeast === 0 ? "; [] for any filled value" : ""}.`;
  throw row.flaw(column, "not a JSON list of texts", mend);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
}

function boundsOf(row: SheetRow, from: SheetColumn, below: SheetColumn) {
  const bounds = { from: numberOf(row, from), below: numberOf(row, below) };
  if (bounds.from === null || bounds.below === null || bounds.from < bounds.below) return bounds;
  throw row.flaw(
    from,
    "no number lies within: it begins where it ends, or above",
    "A range holds from ≤ number < below.",
  );
}

function numberOf(row: SheetRow, column: SheetColumn): number | null {
  const text = row.text(column);
  if (text === null) return null;
  const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(number)) return number;
  throw row.flaw(
    column,
    "not a plain number",
    "Write digits and a point, such as 250 or 0.5; nothing for no bound.",
  );
}
