import { describe, expect, test } from "vitest";
import { explained } from "../../../models/fit/explained.ts";
import { findTold } from "../../../models/fit/find-told.ts";
import { fitCurves } from "../../../models/fit/fit-curves.ts";
import { cutPieces } from "../../../models/fit/pieces.ts";
import { makePatterns, planted, sixTraits, withTwin } from "../made-patterns.ts";

const all = [0, 1, 2, 3, 4, 5];

describe("fitCurves", () => {
  test("keeps what tells, and says of each other trait why not", () => {
    const { curves, dropped, weakest, sentinel } = fitCurves(
      makePatterns(sixTraits, { leads: 3000, seed: 2 }),
      all,
    );
    const kept = curves.traits.map(({ pieces }) => pieces.trait);
    expect(kept).toEqual(expect.arrayContaining([0, 1]));
    expect([...kept, ...dropped.keys()].sort()).toEqual(all);
    for (const because of dropped.values()) expect(because).toMatch(/nothing|no stronger/);
    expect(weakest).toBeGreaterThan(sentinel);
  });

  test("of a column and its copy one stays", () => {
    const twins = withTwin(makePatterns(sixTraits, { leads: 3000, seed: 2 }));
    const { curves, dropped } = fitCurves(twins, [0, 1, 6]);
    const kept = curves.traits.map(({ pieces }) => pieces.trait);
    expect(kept).toHaveLength(2);
    expect([...dropped.values()]).toEqual(["adds nothing once the other traits are known"]);
    expect(findTold(twins, curves).size).toBe(0);
  });
});

test("explained: nothing at the base rate, and as by hand for two groups", () => {
  const n = Float64Array.of(100, 300);
  expect(explained({ n }, Float64Array.of(-1, -1))).toBeCloseTo(0, 12);
  // Half of 100 and a tenth of 300, of all 400 a fifth: 100(½ ln(.5/.2) + ½ ln(.5/.8)) + 300(.1 ln(.1/.2) + .9 ln(.9/.8))
  const byHand =
    100 * (0.5 * Math.log(0.5 / 0.2) + 0.5 * Math.log(0.5 / 0.8)) +
    300 * (0.1 * Math.log(0.1 / 0.2) + 0.9 * Math.log(0.9 / 0.8));
  expect(explained({ n }, Float64Array.of(0, Math.log(0.1 / 0.9)))).toBeCloseTo(byHand, 9);
});

describe("cutPieces", () => {
  const effects = new Array<number>(40).fill(0);
  test.each(["numeric" as const, "count" as const])(
    "%s: up to twelve ranges in order, about as many leads in each",
    (kind) => {
      const patterns = makePatterns([planted("number", effects, { kind })], { leads: 5000, seed: 1 });
      const { pieceOf, size, orderedFrom } = cutPieces(patterns, 0);
      expect([size, orderedFrom]).toEqual(kind === "count" ? [12, 0] : [13, 1]);
      const ranges = [...pieceOf].slice(2);
      expect(ranges).toEqual([...ranges].sort((a, b) => a - b));
      expect(pieceOf[0]).toBe(0);
      const held = new Array<number>(size).fill(0);
      for (const code of patterns.codes[0] ?? [])
        held[pieceOf[code] ?? 0] = (held[pieceOf[code] ?? 0] ?? 0) + 1;
      expect(Math.min(...held.slice(1))).toBeGreaterThan(200);
    },
  );

  test("every value of a category by itself, those of an ordered one in order", () => {
    const one = makePatterns([planted("a", [0, 0, 0]), planted("b", [0, 0], { kind: "ordered" })], {
      leads: 50,
      seed: 1,
    });
    expect(cutPieces(one, 0)).toMatchObject({ size: 5, orderedFrom: 5 });
    expect(cutPieces(one, 1)).toMatchObject({ size: 4, orderedFrom: 2 });
  });
});
