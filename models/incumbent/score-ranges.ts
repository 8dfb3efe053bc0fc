/** How many leads have a value of the score. */
export interface ScoreCount {
  readonly value: number;
  readonly leads: number;
}

/** A stretch of the score, from its lowest value up to the next stretch, and the points that stand for it. */
export interface ScoreRange {
  readonly from: number;
  readonly points: number;
}

const mostRanges = 20;
const mostPoints = 1000;

/**
 * A score as whole points. Few values (20) keep each their own range; more are cut into 20 ranges of about as many leads. A score of
 * whole numbers keeps its own points, those of the range's lowest value; one of other numbers, or of more than 1,000 points, keeps
 * its order, in even steps up to `maxPoints`. Nothing is learned from outcomes.
 *
 * @param counts leads per value, values rising, at least one.
 * @param bar the score from which leads are handed over: a range begins there, so that points tell both sides apart. Null without one.
 * @example scoreRanges([{ value: 0, leads: 5 }, { value: 30, leads: 2 }], null, 100) // [{ from: 0, points: 0 }, { from: 30, points: 30 }]
 */
export function scoreRanges(
  counts: readonly ScoreCount[],
  bar: number | null,
  maxPoints: number,
): readonly ScoreRange[] {
  const [lowest, highest] = [counts[0]?.value ?? 0, counts.at(-1)?.value ?? 0];
  const offset = Math.min(0, lowest);
  const isOwn = counts.every(({ value }) => Number.isInteger(value)) && highest - offset <= mostPoints;
  const between = bar === null || bar <= lowest || bar > highest ? [] : [isOwn ? Math.ceil(bar) : bar];
  const starts = [...new Set([...startsOf(counts), ...between])].sort((a, b) => a - b);
  const step = Math.max(1, maxPoints / Math.max(1, starts.length - 1));
  return starts.map((from, k) => ({ from, points: isOwn ? from - offset : Math.round(k * step) }));
}

/** The lowest value of each range: of every value where they are few, else of each twentieth of the leads. */
function startsOf(counts: readonly ScoreCount[]): number[] {
  if (counts.length <= mostRanges) return counts.map(({ value }) => value);
  const leads = counts.reduce((sum, count) => sum + count.leads, 0);
  const starts = new Map<number, number>();
  let below = 0;
  for (const count of counts) {
    const twentieth = Math.floor((mostRanges * below) / leads);
    if (!starts.has(twentieth)) starts.set(twentieth, count.value);
    below += count.leads;
  }
  return [...starts.values()];
}
