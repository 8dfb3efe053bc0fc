import { hitsOf } from "../hits-of.ts";
import type { LeadInputs } from "../lead-inputs.ts";
import type { Side } from "../patterns.ts";
import { ruleText } from "../points/rules.ts";
import { type Score, scoreLead } from "../score-lead.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { type Move, movesOf } from "./moves.ts";
import { type Step, stepsUp } from "./steps-up.ts";

/** One line of a receipt. */
interface ReceiptLine {
  /** Id of the rule; null for the points that every lead starts with. */
  readonly rule: string | null;
  readonly side: Side;
  readonly points: number;
  /** What gave the points, in words. */
  readonly text: string;
}

/** Why a lead has the score that it has. */
export interface Receipt {
  readonly score: Score;
  /** Points of all lines add up to `score.points`, those of a side to the points of the side. */
  readonly lines: readonly ReceiptLine[];
  /** Inputs of which no rule holds for the lead. */
  readonly without: readonly string[];
  /** The next better letter and digit, with what is missing; none where the lead has the best. */
  readonly up: readonly Step[];
  /** What would give the lead another grade, one input changed at a time; better grades first. */
  readonly moves: readonly Move[];
}

/**
 * A lead's receipt: every rule that holds with its points, their sum, and what would move the grade.
 *
 * @example receiptOf(model, { industry: "Software", visits: 4 }).lines[0] // { rule: "r3", side: "fit", points: 7, text: "industry is Software" }
 */
export function receiptOf(model: ScoringModel, lead: LeadInputs): Receipt {
  const score = scoreLead(model, lead);
  const hits = hitsOf(model, lead);
  const asked = hits.flatMap(({ rule }) => [rule.input, ...(rule.and === null ? [] : [rule.and.input])]);
  return {
    score,
    lines: [
      ...(["fit", "engagement"] as const).flatMap((side) => startLine(side, model.start[side])),
      ...hits.map(({ input, rule }) => ({
        rule: rule.id,
        side: input.side,
        points: rule.points,
        text: ruleText(rule),
      })),
    ],
    without: model.inputs.map(({ name }) => name).filter((name) => !asked.includes(name)),
    up: stepsUp(model.grades, score),
    moves: movesOf(model, lead, score),
  };
}

function startLine(side: Side, points: number): ReceiptLine[] {
  return points === 0 ? [] : [{ rule: null, side, points, text: "every lead starts with these" }];
}
