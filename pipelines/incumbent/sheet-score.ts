import type { GivenScore } from "../../models/incumbent/given-score.ts";
import { pointsSpan } from "../../models/incumbent/points-span.ts";
import type { Side } from "../../models/patterns.ts";
import { SheetFlaw } from "./sheet-flaw.ts";
import { type KnownTraits, sheetInputs } from "./sheet-inputs.ts";
import type { RuleSheet } from "./sheet-rules.ts";

const mostPoints = 1000;

/**
 * A rule sheet as a score. Points are moved so that no lead can go below 0; the bar moves with them.
 *
 * Errors: SheetFlaw, where the rules ask for what these exports don't have, and for more than 1,000 points in all.
 *
 * @param qualifyFrom the bar in the sheet's own points, or null.
 */
export function sheetScore(sheet: RuleSheet, known: KnownTraits, qualifyFrom: number | null): GivenScore {
  const inputs = sheetInputs(sheet.rules, known);
  const rules = sheet.rules.map(({ rule }) => rule);
  const sides = new Map(inputs.map(({ name, side }) => [name, side]));
  const { start, most } = pointsSpan(rules, (input) => sides.get(input) as Side);
  if (most > mostPoints) {
    const problem = `the rules give up to ${most} points, more than ${mostPoints}`;
    throw new SheetFlaw({ record: 0, column: 0 }, problem, "Divide all points, and the bar, by ten.");
  }
  const moved = start.fit + start.engagement - sheet.start.fit - sheet.start.engagement;
  const bar = qualifyFrom === null ? null : Math.max(0, Math.ceil(qualifyFrom) + moved);
  return { inputs, columns: [...known.columns], rules, start, most, qualifyFrom: bar };
}
