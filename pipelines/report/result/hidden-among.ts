import type { Patterns } from "../../../models/patterns.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells, type Sum } from "./hidden-cells.ts";
import { type Figure, withWhatTells } from "./with-what-tells.ts";

interface Counted {
  readonly leads: number;
  readonly wins: number;
}

/** A figure that is shown already, and how much of each part lies within it. */
interface Beside {
  readonly name: string;
  readonly whole: Counted;
  readonly inside: readonly Counted[];
}

/**
 * Which parts of all leads may not show their wins beside figures that are shown already: neither all leads, nor those in a figure or
 * outside of it, tell of few by the parts in them, nor of parts of which none or all won; and no sum over several parts and figures
 * tells of few.
 *
 * @param parts have no lead in common.
 * @param shown figures of any leads.
 * @returns positions among the parts.
 */
export function hiddenAmong(
  patterns: Patterns,
  parts: readonly Figure[],
  shown: readonly Figure[],
): ReadonlySet<number> {
  const count = counter(patterns, parts);
  const own = count(null);
  const all = { name: "all", whole: sumOf(own), inside: own };
  const figures = shown.flatMap((figure, k) => insideAndOutside(`figure ${k}`, count(figure), own));
  const names = parts.map((_, i) => `part ${i}`);
  const isTold = (_: string, i: number) => figures.some((figure) => isSame(own[i] as Counted, figure, i));
  const groups = [all, ...figures].map(({ name, whole }) => [name, whole] as const);
  const hidden = hiddenCells(
    new Map([...names.map((name, i) => [name, own[i] as Counted] as const), ...groups]),
    [all, ...figures].map((figure) => sumWithin(figure, own, names)),
    fewestLeads,
    { shown: [...groups.map(([name]) => name), ...names.filter(isTold)] },
  );
  const positions = names.flatMap((name, i) => (hidden.has(name) ? [i] : []));
  return withWhatTells(positions, patterns, parts, shown);
}

/** Counts the leads of a figure, or all of them, by part; last those of none. */
function counter({ n, wins }: Patterns, parts: readonly Figure[]): (figure: Figure | null) => Counted[] {
  const partOf = new Int32Array(n.length).fill(parts.length);
  for (const [k, part] of parts.entries())
    for (let i = 0; i < part.length; i++) if (part[i] === 1) partOf[i] = k;
  return (figure) => {
    const counts = Array.from({ length: parts.length + 1 }, () => ({ leads: 0, wins: 0 }));
    for (let i = 0; i < n.length; i++) {
      if (figure !== null && figure[i] !== 1) continue;
      const count = counts[partOf[i] as number] as { leads: number; wins: number };
      count.leads += n[i] as number;
      count.wins += wins[i] as number;
    }
    return counts;
  };
}

function sumOf(counts: readonly Counted[]): Counted {
  return counts.reduce((a, b) => ({ leads: a.leads + b.leads, wins: a.wins + b.wins }), nothing);
}

const nothing: Counted = { leads: 0, wins: 0 };

function less(a: Counted, b: Counted): Counted {
  return { leads: a.leads - b.leads, wins: a.wins - b.wins };
}

/** With all leads, what a figure tells of those within it is told of the others too. */
function insideAndOutside(name: string, inside: readonly Counted[], all: readonly Counted[]): Beside[] {
  const outside = all.map((own, i) => less(own, inside[i] ?? nothing));
  return [
    { name, whole: sumOf(inside), inside },
    { name: `not ${name}`, whole: sumOf(outside), inside: outside },
  ];
}

function sumWithin({ name, inside }: Beside, own: readonly Counted[], names: readonly string[]): Sum {
  return { whole: name, parts: names.filter((_, i) => inside[i]?.leads === own[i]?.leads) };
}

function isSame(part: Counted, { whole, inside }: Beside, i: number): boolean {
  return part.leads === whole.leads && part.leads === inside[i]?.leads;
}
