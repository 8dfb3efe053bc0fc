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
  const pieces = new Map<string, { leads: number; first: number }>();
  for (let i = 0; i < n.length; i++) {
    const key = [...parts, ...figures].map((figure) => figure[i]).join("");
    const piece = pieces.get(key) ?? { leads: 0, first: i };
    pieces.set(key, { ...piece, leads: piece.leads + (n[i] as number) });
  }
  const all = [...pieces.values()].filter(({ leads }) => leads > 0);
  const among = (figure: Figure) => all.map(({ first }) => figure[first] as number);
  return { leads: all.map(({ leads }) => leads), parts: parts.map(among), figures: figures.map(among) };
}
