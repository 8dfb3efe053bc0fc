import { isPair } from "../../models/hits-of.ts";
import { overlap } from "../../models/incumbent/overlap.ts";
import type { Side } from "../../models/patterns.ts";
import { withReason } from "../../models/points/rules.ts";
import type { Condition, Rule } from "../../models/scoring-model.ts";
import { sheetCondition } from "./sheet-condition.ts";
import { askedColumns, type SheetCells, type SheetColumn, type SheetRow, sheetRows } from "./sheet-rows.ts";

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
  const rules = rows.filter((row) => !isStart(row)).map(toRule);
  rules.forEach((rule, i) => {
    requireAgreement(rule, rules.slice(0, i));
  });
  return { rules, start: startOf(rows.filter(isStart)) };
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

/** Rules on one input must speak of numbers or of texts, count on one side, and never hold together. */
function requireAgreement(later: SheetRule, earlier: readonly SheetRule[]): void {
  for (const half of halves(later)) {
    const others = earlier.flatMap(halves).filter(({ input }) => input === half.input);
    const mixed = others.find(({ condition }) => areMixed(condition, half.condition));
    if (mixed !== undefined) throw mixedFlaw(half, mixed);
  }
  const same = earlier.filter(({ rule }) => rule.input === later.rule.input);
  const elsewhere = same.find(({ side }) => side !== later.side);
  if (elsewhere !== undefined) throw sideFlaw(later, elsewhere);
  const singles = isPair(later.rule) ? [] : same.filter(({ rule }) => !isPair(rule));
  const twin = singles.find(({ rule }) => overlap(rule.condition, later.rule.condition));
  if (twin !== undefined) throw twinFlaw(later, twin);
}

/** What a rule asks: one thing, or two. */
export function halves({ rule, row }: SheetRule): readonly SheetHalf[] {
  const { input, condition, and } = rule;
  const first: SheetHalf = { input, condition, row, column: { input: "input", operator: "operator" } };
  if (and === null) return [first];
  return [first, { ...and, row, column: { input: "and_input", operator: "and_operator" } }];
}

function areMixed(a: Condition, b: Condition): boolean {
  const [one, other] = [askedType(a), askedType(b)];
  return one !== null && other !== null && one !== other;
}

/** Whether a condition speaks of numbers or of texts; null where of neither. */
export function askedType({ operator }: Condition): "number" | "text" | null {
  if (operator === "is empty") return null;
  return operator === "lies within" ? "number" : "text";
}

function mixedFlaw({ row, column }: SheetHalf, other: SheetHalf) {
  const problem = `takes as numbers what row ${other.row.record} takes as texts, or the other way round`;
  return row.flaw(
    column.operator,
    problem,
    "Use lies within in all rules on an input, or lists in all of them.",
  );
}

function sideFlaw({ row }: SheetRule, other: SheetRule) {
  const problem = `another side than in row ${other.row.record}, on the same input`;
  return row.flaw("side", problem, "All rules on one input count on one side.");
}

function twinFlaw({ row }: SheetRule, other: SheetRule) {
  const problem = `overlaps row ${other.row.record} below the header: a lead could get the points of both`;
  return row.flaw(
    "operator",
    problem,
    "Of the rules on one input at most one may hold: part their values, ranges or empty.",
  );
}
