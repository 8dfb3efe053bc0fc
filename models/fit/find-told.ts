import type { Patterns } from "../patterns.ts";
import type { Symmetric } from "./cholesky.ts";
import type { Curve, Curves } from "./empirical-bayes.ts";
import { crossProduct, type PieceDesign, toPieceDesign } from "./piece-design.ts";
import { strength } from "./strength.ts";

/** Share of a curve's variance that another trait's pieces may explain: above, it is the same column under two names. */
const mostShared = 0.99;

/**
 * The traits of which another one tells the same: a copy of a column, or its code beside its label. The fit cannot choose between the
 * two and would give each half of the points. Of such two the weaker goes.
 */
export function findTold(patterns: Patterns, { traits }: Curves): ReadonlySet<number> {
  const design = toPieceDesign(
    patterns,
    traits.map(({ pieces }) => pieces),
  );
  const counts = crossProduct(design, patterns.n);
  const told = new Set<number>();
  const byStrength = [...traits.keys()]
    .map((t) => ({ t, own: strength((traits[t] as Curve).effects, leadsOf(design, counts, t)) }))
    .sort((a, b) => a.own - b.own);
  for (const [k, { t }] of byStrength.entries()) {
    const stronger = byStrength.slice(k + 1);
    if (
      stronger.some(
        ({ t: other }) => shareExplained(design, counts, traits[t] as Curve, t, other) > mostShared,
      )
    )
      told.add((traits[t] as Curve).pieces.trait);
  }
  return told;
}

/** Share of the variance of a trait's effects over the leads that lies between the pieces of another trait. */
function shareExplained(
  design: PieceDesign,
  counts: Symmetric,
  { effects }: Curve,
  t: number,
  other: number,
): number {
  const leads = leadsOf(design, counts, t);
  const others = leadsOf(design, counts, other);
  const means = others.map((n, piece) => {
    const sum = effects.reduce(
      (total, effect, own) => total + effect * jointly(design, counts, t, own, other, piece),
      0,
    );
    return n === 0 ? 0 : sum / n;
  });
  return (strength(means, others) / strength(effects, leads)) ** 2;
}

function leadsOf({ starts }: PieceDesign, { size, values }: Symmetric, t: number): Float64Array {
  const [from, to] = [starts[t] as number, starts[t + 1] as number];
  return Float64Array.from(
    { length: to - from },
    (_, piece) => values[(from + piece) * size + from + piece] as number,
  );
}

/** Leads that are in a piece of one trait and in a piece of another. */
function jointly(
  { starts }: PieceDesign,
  { size, values }: Symmetric,
  t: number,
  own: number,
  other: number,
  piece: number,
): number {
  const [a, b] = [(starts[t] as number) + own, (starts[other] as number) + piece];
  return values[Math.max(a, b) * size + Math.min(a, b)] as number;
}
