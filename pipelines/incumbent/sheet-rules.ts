import type { Side } from "../../models/patterns.ts";
import { withReason } from "../../models/points/rules.ts";
import { requireAgreement } from "./require-agreement.ts";
import { sheetCondition } from "./sheet-condition.ts";
import { SheetFlaw } from "./sheet-flaw.ts";
import { askedColumns, type SheetCells, type SheetColumn, type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { SheetRule } from "./sheet-rule.ts";

export interface RuleSheet {
  readonly rules: readonly SheetRule[];
  /** Points that every lead starts with, as the sheet says. */
  readonly start: Readonly<Record<Side, number>>;
}

const mostPoints = 1000;
const firstHalf: readonly SheetColumn[] = askedColumns;
const secondHalf: readonly SheetColumn[] = askedColumns.map((name) => `and_${name}` as const);

/**
 * The rules of a sheet as models/emit/rules-csv.ts writes it, numbered anew in their order. What they ask is not looked up: the exports
 * say later which inputs there are.
 *
 * Errors: SheetFlaw at the first cell that can't be taken, and where two rules on one input could both hold.
 */
export function sheetRules(cells: SheetCells): RuleSheet {
  const rows = sheetRows(cells);
  const isStart = (row: SheetRow) => row.text("rule") === "start";
  const start = startOf(rows.filter(isStart));
  const rules = rows.filter((row) => !isStart(row)).map(toRule);
  if (rules.length === 0)
    throw new SheetFlaw({ record: 0, column: 0 }, "no rule stands below the header", "Write a row per rule.");
  rules.forEach((rule, i) => {
    requireAgreement(rule, rules.slice(0, i));
  });
  return { rules, start };
}

function toRule(row: SheetRow, index: number): SheetRule {
  const half = sheetCondition(row, "");
  const hasSecond = secondHalf.some((column) => row.text(column) !== null);
  const and = hasSecond ? sheetCondition(row, "and_") : null;
  if (and?.input === half.input)
    throw row.flaw("and_input", "asks the same input twice", "Write one condition that says both.");
  const rule = withReason({ ...half, and }, pointsOf(row));
  return { rule: { ...rule, id: `r${index + 1}` }, side: sideOf(row), row };
}

function pointsOf(row: SheetRow): number {
  const text = row.text("points");
  const points = text !== null && /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (points !== 0 && Math.abs(points) <= mostPoints) return points;
  const problem =
    points === 0 ? "0 points say nothing" : `not whole points from -${mostPoints} to ${mostPoints}`;
  throw row.flaw("points", problem, "Write a whole number other than 0, such as 5 or -10.");
}

function sideOf(row: SheetRow): Side {
  const side = row.text("side");
  if (side === "fit" || side === "engagement") return side;
  throw row.flaw("side", "not a side", "Write fit (who they are) or engagement (what they did).");
}

/** The rows of starting points ask nothing. */
function startOf(rows: readonly SheetRow[]): Record<Side, number> {
  const start = { fit: 0, engagement: 0 };
  for (const row of rows) {
    const asked = [...firstHalf, ...secondHalf].find((column) => row.text(column) !== null);
    if (asked !== undefined)
      throw row.flaw(
        asked,
        '"start" is for the points that every lead has',
        "Empty the cell, or rename the rule.",
      );
    start[sideOf(row)] += pointsOf(row);
  }
  return start;
}
