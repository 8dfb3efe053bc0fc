import { probesOf } from "../../models/emit/probes.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { ModelInput, ScoringModel } from "../../models/scoring-model.ts";

const oddNumbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 5e-324];
const oddTexts = [
  "",
  " ",
  "NULL",
  "null",
  "NaN",
  "0",
  "'",
  '"',
  "''",
  "\\",
  ";--",
  "a\r\nb",
  "\ufeff",
  "e\u0301",
];

/**
 * Random leads: what the rules ask about, the numbers and texts right beside it, what no rule knows, and nothing at all.
 *
 * @param next random numbers in [0, 1).
 */
export function drawLeads(model: ScoringModel, count: number, next: () => number): LeadInputs[] {
  const drawers = model.inputs.map((input) => [input.name, drawerOf(model, input, next)] as const);
  return Array.from({ length: count }, () =>
    Object.fromEntries(drawers.map(([name, draw]) => [name, draw()])),
  );
}

function drawerOf(model: ScoringModel, input: ModelInput, next: () => number) {
  const asked = probesOf(model, input);
  const chosen = <T>(values: readonly T[]) => values[Math.floor(next() * values.length)] as T;
  const odd = () => (input.type === "number" ? chosen(oddNumbers) : chosen(oddTexts));
  const unseen = () => (input.type === "number" ? (next() - 0.5) * 10 ** (next() * 12) : randomText(next));
  const beside = () => besideOf(chosen(asked), next);
  return () => chosen([() => null, () => chosen(asked), () => chosen(asked), beside, odd, unseen])();
}

/** The next double above or below a number; a text with one more character, or in capitals. */
function besideOf(value: string | number | null, next: () => number): string | number | null {
  if (typeof value === "number")
    return value + Math.sign(next() - 0.5) * Math.max(5e-324, Math.abs(value) * 2 ** -53);
  if (value === null) return null;
  return next() < 0.5 ? value.toUpperCase() : `${value} `;
}

/** Up to eight characters of all of Unicode but NUL, which no reader lets in. */
function randomText(next: () => number): string {
  const points = Array.from({ length: Math.floor(next() * 9) }, () => 1 + Math.floor(next() ** 4 * 0x10fffe));
  return String.fromCodePoint(...points.filter((point) => point < 0xd800 || point > 0xdfff));
}
