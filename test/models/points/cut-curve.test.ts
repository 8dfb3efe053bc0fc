import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Curve } from "../../../models/fit/empirical-bayes.ts";
import { type Cut, cutCurve } from "../../../models/points/cut-curve.ts";

function curveOf(effects: readonly number[], information: readonly number[], orderedFrom: number): Curve {
  const size = effects.length;
  return {
    pieces: { trait: 0, pieceOf: Uint8Array.from(effects.keys()), size, orderedFrom },
    effects: Float64Array.from(effects),
    information: Float64Array.from(information),
    freedom: size,
    penalty: 1,
  };
}

/** Half the weighted squares about each bin's mean, for any bins. */
function costOf({ effects, information }: Curve, binOf: ArrayLike<number>): number {
  const bins = [...new Set(Array.from(binOf))];
  return bins.reduce((total, bin) => {
    const members = [...effects.keys()].filter((piece) => binOf[piece] === bin);
    const sum = (value: (piece: number) => number) => members.reduce((all, piece) => all + value(piece), 0);
    const weight = sum((piece) => information[piece] ?? 0);
    const mean = sum((piece) => (information[piece] ?? 0) * (effects[piece] ?? 0)) / weight;
    return total + sum((piece) => (information[piece] ?? 0) * ((effects[piece] ?? 0) - mean) ** 2) / 2;
  }, 0);
}

/** Every way to give each piece one of a few bins. */
function everyBinning(size: number, bins: number): number[][] {
  return size === 0
    ? [[]]
    : everyBinning(size - 1, bins).flatMap((rest) =>
        Array.from({ length: bins }, (_, bin) => [...rest, bin]),
      );
}

/** A bin of ranges has no gap. */
function inOneRun(binning: readonly number[], orderedFrom: number): boolean {
  const ranges = binning.slice(orderedFrom);
  return ranges.every((bin, k) => !ranges.slice(0, k).includes(bin) || ranges[k - 1] === bin);
}

const anyCurve = fc
  .record({
    points: fc.array(
      fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.5, max: 50, noNaN: true })),
      { minLength: 2, maxLength: 6 },
    ),
    alone: fc.constantFrom(0, 1, null),
  })
  .map(({ points, alone }) =>
    curveOf(
      points.map(([effect]) => effect),
      points.map(([, weight]) => weight),
      alone ?? points.length,
    ),
  );

function withRules(cuts: readonly Cut[], rules: number): Cut | undefined {
  return cuts.find((cut) => cut.rules === rules);
}

describe("cutCurve", () => {
  test("no other bins lose less: every binning tried", () => {
    fc.assert(
      fc.property(anyCurve, (curve) => {
        const { size, orderedFrom } = curve.pieces;
        const cuts = cutCurve(curve, null);
        for (const { cost, binOf } of cuts) expect(cost).toBeCloseTo(costOf(curve, binOf), 6);
        for (const binning of everyBinning(size, Math.min(3, size))) {
          const bins = new Set(binning).size;
          // An empty number joins the nearest bin or stands alone; which ranges it may join is settled before.
          if (!inOneRun(binning, orderedFrom) || (orderedFrom === 1 && bins > 1)) continue;
          const cut = withRules(cuts, bins - 1);
          if (cut !== undefined) expect(cut.cost).toBeLessThanOrEqual(costOf(curve, binning) + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("by hand: three levels, the empty value at the upper one", () => {
    const curve = curveOf([1, -1, -1, 0, 0, 1, 1], [5, 9, 9, 9, 9, 9, 9], 1);
    const cut = withRules(cutCurve(curve, null), 2);
    expect(cut?.cost).toBeCloseTo(0, 12);
    expect([...(cut?.binOf ?? [])]).toEqual([2, 0, 0, 1, 1, 2, 2]);
  });

  test("an empty value far from everything gets a bin of its own", () => {
    const curve = curveOf([-3, 0, 0, 0.1], [20, 20, 20, 20], 1);
    const [alone, ...others] = withRules(cutCurve(curve, null), 1)?.binOf ?? [];
    expect(new Set(others).size).toBe(1);
    expect(others).not.toContain(alone);
  });

  test("with a direction no step goes against it", () => {
    const curve = curveOf([0, 0, 1, -1, 2, 1.5, 3], [5, 9, 9, 9, 9, 9, 9], 1);
    for (const { binOf } of cutCurve(curve, "increasing")) {
      const steps = [...binOf].slice(1);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps[1]).toBe(steps[2]);
    }
  });

  test("more rules never lose more, and there are at most seven", () => {
    const effects = Array.from({ length: 14 }, (_, k) => Math.sin(3 * k));
    const cuts = cutCurve(curveOf(effects, new Array(14).fill(10), 14), null);
    expect(cuts.map(({ rules }) => rules)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    cuts.slice(1).forEach(({ cost }, k) => {
      expect(cost).toBeLessThanOrEqual(cuts[k]?.cost ?? 0);
    });
  });
});
