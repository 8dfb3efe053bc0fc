import type { Receipt } from "../../models/explain/receipt.ts";
import { percent, signed } from "../report/document/number-text.ts";

/** A lead's receipt, with the release that scored it. */
export interface Explained extends Receipt {
  readonly lead: string;
  readonly model: string;
  readonly version: string;
}

const mostMoves = 12;

/** The receipt as a page of plain lines: what the lead is worth, where the points come from, and what would move its grade. */
export function receiptText(receipt: Explained): string {
  const { lead, model, version, score, lines, without } = receipt;
  const rows = lines.map(({ points, side, text }) => [signed(points, 0), side, text] as const);
  const sum = [
    String(score.points),
    "",
    `fit ${score.fit_points}, engagement ${score.engagement_points}`,
  ] as const;
  return [
    `Lead ${lead} by ${model} ${version}: grade ${score.grade} (${score.class}), ${score.points} points, ${percent(score.probability)} expected to win, ${score.decision}`,
    "",
    ...[...rows, sum].map(([points, side, text]) =>
      `  ${points.padStart(5)}  ${side.padEnd(10)}  ${text}`.trimEnd(),
    ),
    ...(without.length === 0 ? [] : ["", `Nothing for: ${without.join(", ")}.`]),
    "",
    ...upLines(receipt),
    ...moveLines(receipt),
  ].join("\n");
}

function upLines({ up }: Explained): string[] {
  if (up.length === 0) return ["It has the best grade."];
  return up.map(({ side, name, missing }) => `${missing} ${side} points more would make it a ${name}.`);
}

function moveLines({ moves }: Explained): string[] {
  if (moves.length === 0) return ["No other value of a single input would give it another grade."];
  const shown = moves.slice(0, mostMoves);
  const more = moves.length - shown.length;
  return [
    "What would give it another grade, one thing changed at a time:",
    ...shown.map(
      ({ grade, points, text, decision }) =>
        `  ${grade.padEnd(3)} ${signed(points, 0).padStart(4)}  ${text} (${decision})`,
    ),
    ...(more === 0 ? [] : [`  and ${more} more (--json has them all)`]),
  ];
}
