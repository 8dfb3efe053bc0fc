import type { Curve } from "../fit/empirical-bayes.ts";
import type { Direction } from "../patterns.ts";
import { inDirection } from "./in-direction.ts";

/** One way to make a trait's curve a few steps. */
export interface Cut {
  /** Bins that need a rule: all but one. */
  readonly rules: number;
  /** Log-likelihood that the steps lose against the curve: half the squared deviations, each times its information. */
  readonly cost: number;
  /** The bin of each piece. */
  readonly binOf: Uint8Array;
}

const mostBins = 8;

/**
 * The best steps for a curve at every number of rules from none up: exact dynamic programming over all places to cut.
 * Ranges keep their order, categories stand in the order of their effects; an empty number joins the bin nearest to it or has one
 * of its own.
 *
 * Source: optimal partitions of a line (Fisher 1958, JASA 53; Wang & Song 2011, "Ckmeans.1d.dp").
 */
export function cutCurve(curve: Curve, monotone: Direction | null): readonly Cut[] {
  const { size, orderedFrom } = curve.pieces;
  const points = Array.from({ length: size }, (_, piece) => ({
    piece,
    effect: curve.effects[piece] as number,
    // A piece without leads must still fall somewhere, and weigh nothing.
    weight: Math.max(1e-9, curve.information[piece] as number),
  }));
  if (orderedFrom === size) {
    return bestSteps([...points].sort((a, b) => a.effect - b.effect || a.piece - b.piece)).map((steps) =>
      toCut(steps, size),
    );
  }
  const line =
    monotone === null ? points.slice(orderedFrom) : inDirection(points.slice(orderedFrom), monotone);
  const cuts = bestSteps(line).flatMap((steps) => withAlone(steps, points.slice(0, orderedFrom), size));
  return cheapestByRules(cuts);
}

interface Point {
  readonly piece: number;
  readonly effect: number;
  readonly weight: number;
}

/** A run of points that become one bin. */
type Step = readonly Point[];

/** For 1, 2, 3 … steps, the cheapest; neighbours of equal effect are never parted. */
function bestSteps(line: readonly Point[]): readonly (readonly Step[])[] {
  const cost = runCosts(line);
  const levels = 1 + line.slice(1).filter(({ effect }, k) => effect !== (line[k] as Point).effect).length;
  const most = Math.min(mostBins, levels);
  let best = Array.from({ length: line.length + 1 }, (_, end) => cost(0, end));
  const starts: number[][] = [best.map(() => 0)];
  for (let k = 1; k < most; k++) {
    const next = best.map(() => Number.POSITIVE_INFINITY);
    const from = best.map(() => 0);
    for (let end = k + 1; end <= line.length; end++) {
      for (let start = k; start < end; start++) {
        const total = (best[start] as number) + cost(start, end);
        if (total >= (next[end] as number)) continue;
        next[end] = total;
        from[end] = start;
      }
    }
    best = next;
    starts.push(from);
  }
  return Array.from({ length: most }, (_, k) => trace(line, starts, k));
}

function trace(line: readonly Point[], starts: readonly number[][], last: number): readonly Step[] {
  const steps: Step[] = [];
  let end = line.length;
  for (let k = last; k >= 0; k--) {
    const start = (starts[k] as number[])[end] as number;
    steps.unshift(line.slice(start, end));
    end = start;
  }
  return steps;
}

/** Half the weighted squared deviations of the points from `start` up to `end` from their mean. */
function runCosts(line: readonly Point[]): (start: number, end: number) => number {
  const sums: (readonly [number, number, number])[] = [[0, 0, 0]];
  for (const { effect, weight } of line) {
    const [w, s, q] = sums.at(-1) as readonly [number, number, number];
    sums.push([w + weight, s + weight * effect, q + weight * effect * effect]);
  }
  return (start, end) => {
    const [from, to] = [sums[start], sums[end]] as [readonly number[], readonly number[]];
    const [w, s, q] = to.map((value, k) => value - (from[k] as number)) as [number, number, number];
    return Math.max(0, (q - (s * s) / w) / 2);
  };
}

function costOf(step: Step): number {
  return runCosts(step)(0, step.length);
}

function toCut(steps: readonly Step[], size: number): Cut {
  const binOf = new Uint8Array(size);
  steps.forEach((step, bin) => {
    for (const { piece } of step) binOf[piece] = bin;
  });
  return { rules: steps.length - 1, cost: steps.reduce((sum, step) => sum + costOf(step), 0), binOf };
}

/** Each piece without order in turn: in the bin nearest to it, or in one of its own. */
function withAlone(steps: readonly Step[], alone: readonly Point[], size: number): readonly Cut[] {
  let ways: readonly (readonly Step[])[] = [steps];
  for (const point of alone) ways = ways.flatMap((way) => [joinNearest(way, point), [...way, [point]]]);
  return ways.map((way) => toCut(way, size));
}

function joinNearest(steps: readonly Step[], point: Point): readonly Step[] {
  const costs = steps.map((step) => costOf([...step, point]) - costOf(step));
  const nearest = costs.indexOf(Math.min(...costs));
  return steps.map((step, k) => (k === nearest ? [...step, point] : step));
}

function cheapestByRules(cuts: readonly Cut[]): readonly Cut[] {
  const best = new Map<number, Cut>();
  for (const cut of cuts) {
    const rival = best.get(cut.rules);
    if (cut.rules < mostBins && (rival === undefined || cut.cost < rival.cost)) best.set(cut.rules, cut);
  }
  return [...best.values()].sort((a, b) => a.rules - b.rules);
}
