import type { Patterns } from "../../../models/patterns.ts";
import { tellsFew } from "./tells-few.ts";

/** Leads of which a figure is told: 1 for each pattern that belongs to them. */
export type Figure = Uint8Array;

/**
 * The hidden parts, and the smallest others, one by one, until no sum over several parts and figures tells of fewer than ten leads.
 *
 * @param positions of the hidden ones among the parts.
 * @param shown figures that are shown already.
 */
export function withWhatTells(
  positions: readonly number[],
  patterns: Patterns,
  own: readonly Figure[],
  shown: readonly Figure[],
): ReadonlySet<number> {
  const { leads, parts, figures } = piecesOf(patterns, own, shown);
  const hidden = new Set(positions);
  const leadsIn = (part: number) =>
    leads.reduce((sum, some, piece) => sum + some * (parts[part]?.[piece] as number), 0);
  const bySize = parts.map((_, part) => part).sort((a, b) => leadsIn(a) - leadsIn(b));
  const told = () => [leads.map(() => 1), ...figures, ...parts.filter((_, part) => !hidden.has(part))];
  while (tellsFew(told(), leads)) {
    const smallest = bySize.find((part) => !hidden.has(part));
    if (smallest === undefined) break;
    hidden.add(smallest);
  }
  return hidden;
}

/** Leads that no figure and no part tells apart, by what they belong to. */
interface Pieces {
  readonly leads: readonly number[];
  readonly parts: readonly (readonly number[])[];
  readonly figures: readonly (readonly number[])[];
}

function piecesOf({ n }: Patterns, parts: readonly Figure[], figures: readonly Figure[]): Pieces {
  const piece = pieceOfEach(n.length, [...parts, ...figures]);
  const pieces = new Map<number, { leads: number; first: number }>();
  for (let i = 0; i < n.length; i++) {
    const before = pieces.get(piece[i] as number) ?? { leads: 0, first: i };
    pieces.set(piece[i] as number, { ...before, leads: before.leads + (n[i] as number) });
  }
  const all = [...pieces.values()].filter(({ leads }) => leads > 0);
  const among = (figure: Figure) => all.map(({ first }) => figure[first] as number);
  return { leads: all.map(({ leads }) => leads), parts: parts.map(among), figures: figures.map(among) };
}

/** Numbers the pieces: each figure parts those before it in two. */
function pieceOfEach(patterns: number, figures: readonly Figure[]): Int32Array {
  const piece = new Int32Array(patterns);
  let count = 1;
  for (const figure of figures) {
    const numbers = new Int32Array(2 * count).fill(-1);
    count = 0;
    for (let i = 0; i < patterns; i++) {
      const half = 2 * (piece[i] as number) + (figure[i] as number);
      if (numbers[half] === -1) numbers[half] = count++;
      piece[i] = numbers[half] as number;
    }
  }
  return piece;
}
