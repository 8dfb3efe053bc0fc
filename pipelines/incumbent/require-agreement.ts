import { isPair } from "../../models/hits-of.ts";
import { overlap } from "../../models/incumbent/overlap.ts";
import type { Condition } from "../../models/scoring-model.ts";
import { askedType, halves, type SheetHalf, type SheetRule } from "./sheet-rule.ts";

/**
 * Throws SheetFlaw where a rule does not go with those before it: rules on one input must speak of numbers or of texts, count on one
 * side, and never hold together.
 */
export function requireAgreement(later: SheetRule, earlier: readonly SheetRule[]): void {
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

function areMixed(a: Condition, b: Condition): boolean {
  const [one, other] = [askedType(a), askedType(b)];
  return one !== null && other !== null && one !== other;
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
