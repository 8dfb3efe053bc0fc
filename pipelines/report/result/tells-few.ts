import { fewestLeads } from "./fewest-leads.ts";

/** Leads of which a figure is told, by piece: 1 for each piece that belongs to them. */
type Indicator = readonly number[];

const rounding = 1e-9;

/**
 * Do sums and differences of figures tell the wins of fewer than ten leads? By elimination over the pieces, larger ones first: what is
 * left of small pieces only, and of two such rests together, must be nothing or ten leads. (Rests of three and more are not tried.)
 *
 * @param leads of each piece; pieces have no lead in common.
 * @example tellsFew([[1, 1, 1], [1, 1, 0]], [40, 30, 6]); // true: their difference is the 6
 */
export function tellsFew(figures: readonly Indicator[], leads: readonly number[]): boolean {
  const order = leads.map((_, piece) => piece).sort((a, b) => (leads[b] as number) - (leads[a] as number));
  const sizes = order.map((piece) => leads[piece] as number);
  const rows = reduced(figures.map((figure) => order.map((piece) => figure[piece] as number)));
  const firstSmall = sizes.findIndex((size) => size < fewestLeads);
  if (firstSmall < 0) return false;
  const rests = rows.filter((row) => row.findIndex(isSome) >= firstSmall);
  const leadsIn = (row: Indicator) =>
    row.reduce((sum, share, i) => sum + (isSome(share) ? (sizes[i] as number) : 0), 0);
  const isFew = (row: Indicator) => row.some(isSome) && leadsIn(row) < fewestLeads;
  return rests.some(
    (a, i) => isFew(a) || rests.slice(0, i).some((b) => isFew(sum(a, b, 1)) || isFew(sum(a, b, -1))),
  );
}

/** Gauss and Jordan: each row begins where the others have nothing. */
function reduced(figures: readonly Indicator[]): Indicator[] {
  const done: Indicator[] = [];
  for (const figure of figures) {
    const row = done.reduce((left, own) => cleared(left, own), figure);
    const pivot = row.findIndex(isSome);
    if (pivot < 0) continue;
    const scaled = row.map((share) => share / (row[pivot] as number));
    done.splice(0, done.length, ...done.map((own) => cleared(own, scaled)), scaled);
  }
  return done;
}

/** Takes so much of another row away that nothing is left where that begins. */
function cleared(row: Indicator, other: Indicator): Indicator {
  const share = row[other.findIndex(isSome)] as number;
  return isSome(share) ? sum(row, other, -share) : row;
}

function sum(a: Indicator, b: Indicator, times: number): Indicator {
  return a.map((share, i) => share + times * (b[i] as number));
}

function isSome(share: number): boolean {
  return Math.abs(share) > rounding;
}
