import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SegmentOptions, segments } from "../../../models/mine/segments.ts";

const options: SegmentOptions = { minRows: 5, minEvents: 1, price: 2, maxSegments: 8, monotone: null };

interface Piece {
  readonly n: number;
  readonly wins: number;
}

const anyPieces = fc.array(
  fc.integer({ min: 1, max: 40 }).chain((n) => fc.record({ n: fc.constant(n), wins: fc.nat(n) })),
  { minLength: 1, maxLength: 8 },
);
const anyOptions: fc.Arbitrary<SegmentOptions> = fc.record({
  minRows: fc.integer({ min: 1, max: 40 }),
  minEvents: fc.nat(4),
  price: fc.constantFrom(0.1, 1, 2),
  maxSegments: fc.constant(8),
  monotone: fc.constantFrom(null, "increasing" as const, "decreasing" as const),
});

function cut(pieces: readonly Piece[], own: SegmentOptions): readonly number[] {
  return segments(
    pieces.map(({ n }) => n),
    pieces.map(({ wins }) => wins),
    own,
  );
}

/** Every way to cut so many pieces, as the first piece of each segment. */
function allCuts(pieces: number): number[][] {
  return Array.from({ length: 2 ** (pieces - 1) }, (_, mask) =>
    Array.from({ length: pieces }, (_, i) => i).filter((i) => i === 0 || ((mask >> (i - 1)) & 1) === 1),
  );
}

function parts(pieces: readonly Piece[], starts: readonly number[]): Piece[] {
  return starts.map((start, k) =>
    pieces
      .slice(start, starts[k + 1] ?? pieces.length)
      .reduce((sum, piece) => ({ n: sum.n + piece.n, wins: sum.wins + piece.wins })),
  );
}

function isAllowed(cutParts: readonly Piece[], { minRows, minEvents, monotone }: SegmentOptions): boolean {
  const all = cutParts.reduce((sum, piece) => ({ n: sum.n + piece.n, wins: sum.wins + piece.wins }));
  const rarer = Math.min(all.wins / all.n, 1 - all.wins / all.n);
  const large = cutParts.every(({ n }) => n >= minRows && n * rarer >= minEvents);
  const direction = monotone === "decreasing" ? -1 : 1;
  const rises = cutParts.every(({ n, wins }, k) => {
    const before = cutParts[k - 1];
    return before === undefined || direction * (wins / n - before.wins / before.n) >= 0;
  });
  return large && (monotone === null || rises);
}

function gain(cutParts: readonly Piece[]): number {
  const term = (part: number, n: number) => (part === 0 ? 0 : part * Math.log(part / n));
  return cutParts.reduce((sum, { n, wins }) => sum + term(wins, n) + term(n - wins, n), 0);
}

function bestBySearch(pieces: readonly Piece[], own: SegmentOptions, size?: number): number {
  const values = allCuts(pieces.length)
    .filter((starts) => size === undefined || starts.length === size)
    .map((starts) => parts(pieces, starts))
    .filter((candidate) => isAllowed(candidate, own))
    .map((candidate) => gain(candidate) - own.price * candidate.length);
  return Math.max(...values);
}

describe("segments", () => {
  test("finds what a search of all cuts finds, or leaves one segment where nothing is allowed", () => {
    fc.assert(
      fc.property(anyPieces, anyOptions, (pieces, own) => {
        const starts = cut(pieces, own);
        const best = bestBySearch(pieces, own);
        if (best === Number.NEGATIVE_INFINITY) expect(starts).toEqual([0]);
        else {
          expect(isAllowed(parts(pieces, starts), own)).toBe(true);
          expect(gain(parts(pieces, starts)) - own.price * starts.length).toBeCloseTo(best, 8);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("with fewer segments allowed, still the best cut into so many", () => {
    fc.assert(
      fc.property(anyPieces, anyOptions, fc.integer({ min: 1, max: 3 }), (pieces, own, maxSegments) => {
        const starts = cut(pieces, { ...own, maxSegments });
        expect(starts.length).toBeLessThanOrEqual(maxSegments);
        const cutParts = parts(pieces, starts);
        if (!isAllowed(cutParts, own)) return;
        expect(gain(cutParts) - own.price * starts.length).toBeCloseTo(
          bestBySearch(pieces, own, starts.length),
          8,
        );
      }),
      { numRuns: 400 },
    );
  });

  test("a known cut", () => {
    expect(segments([50, 50, 50], [5, 5, 30], options)).toEqual([0, 2]);
  });

  test("equal rates are one segment, and a higher price makes fewer", () => {
    expect(segments([50, 50, 50], [10, 10, 10], options)).toEqual([0]);
    expect(segments([100, 100], [20, 35], options)).toEqual([0, 1]);
    expect(segments([100, 100], [20, 35], { ...options, price: 5 })).toEqual([0]);
  });

  test("a declared direction joins what runs against it", () => {
    expect(segments([100, 100, 100], [10, 60, 30], options)).toEqual([0, 1, 2]);
    expect(segments([100, 100, 100], [10, 60, 30], { ...options, monotone: "increasing" })).toEqual([0, 1]);
  });

  test("nothing to cut", () => {
    expect(segments([], [], options)).toEqual([]);
  });
});
