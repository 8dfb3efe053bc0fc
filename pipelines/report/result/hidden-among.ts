import type { Patterns } from "../../../models/patterns.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells, type Sum } from "./hidden-cells.ts";

/** Leads of which a figure is told: 1 for each pattern that belongs to them. */
export type Figure = Uint8Array;

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
 * Which parts of all leads may not show their wins beside figures that are shown already: of a part and a figure, the leads in both, in one
 * only, and in neither are nobody or ten at least; so is what figures leave of a part, or of all others; and neither all leads nor those in
 * a figure, or outside of it, tell of few by the parts in them.
 *
 * @param parts have no lead in common.
 * @param shown figures by their kind: those of one kind have no lead in common.
 * @returns positions among the parts.
 */
export function hiddenAmong(
  patterns: Patterns,
  parts: readonly Figure[],
  shown: readonly (readonly Figure[])[],
): ReadonlySet<number> {
  const count = counter(patterns, parts);
  const own = count(null);
  const all = { name: "all", whole: sumOf(own), inside: own };
  const kinds = shown.map((some, kind) =>
    some.map((figure, k) => ({ name: `figure ${k} of ${kind}`, inside: count(figure) })),
  );
  const figures = kinds.flat().flatMap(({ name, inside }) => insideAndOutside(name, inside, own));
  const names = parts.map((_, i) => `part ${i}`);
  const which = (is: (part: Counted, i: number) => boolean) =>
    names.filter((_, i) => is(own[i] as Counted, i));
  const groups = [all, ...figures].map(({ name, whole }) => [name, whole] as const);
  const hidden = hiddenCells(
    new Map([...names.map((name, i) => [name, own[i] as Counted] as const), ...groups]),
    [all, ...figures].map((figure) => sumWithin(figure, own, names)),
    fewestLeads,
    {
      hidden: which(
        (part, i) =>
          figures.some((figure) => !isApart(part, figure, i)) ||
          kinds.some((kind) => leavesFew(part, all.whole, kind, i)),
      ),
      shown: [
        ...groups.map(([name]) => name),
        ...which((part, i) => figures.some((figure) => isSame(part, figure, i))),
      ],
    },
  );
  return new Set(names.flatMap((name, i) => (hidden.has(name) ? [i] : [])));
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

/** The leads of the part in the figure, and those of the figure beside the part; the others are those of the figure's opposite. */
function isApart(part: Counted, { whole, inside }: Beside, i: number): boolean {
  const both = inside[i]?.leads ?? 0;
  return [both, part.leads - both, whole.leads - both].every((leads) => leads === 0 || leads >= fewestLeads);
}

/** Of the part, less the figures within it, or of all other leads, less those outside. */
function leavesFew(part: Counted, all: Counted, kind: readonly Pick<Beside, "inside">[], i: number): boolean {
  const figures = kind.map(({ inside }) => ({ all: sumOf(inside).leads, both: inside[i]?.leads ?? 0 }));
  const sum = (some: typeof figures) => some.reduce((total, own) => total + own.all, 0);
  const left = part.leads - sum(figures.filter((own) => own.both === own.all));
  const others = all.leads - part.leads - sum(figures.filter(({ both }) => both === 0));
  return [left, others].some((leads) => leads > 0 && leads < fewestLeads);
}

function isSame(part: Counted, { whole, inside }: Beside, i: number): boolean {
  return part.leads === whole.leads && part.leads === inside[i]?.leads;
}
