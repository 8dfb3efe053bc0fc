import { describe, expect, test } from "vitest";
import { sigmoid } from "../../../models/fit/design.ts";
import { fitCurves } from "../../../models/fit/fit-curves.ts";
import { findPairs } from "../../../models/mine/find-pairs.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { seededRandom } from "../../../models/random.ts";
import { makePatterns, sixTraits } from "../made-patterns.ts";

/** A world in which leads from the two best industries who visit often win more still, by `effect` of log-odds. */
function worldOf(seed: number, effect: number): Patterns {
  const world = makePatterns(sixTraits, { leads: 6000, seed });
  const next = seededRandom(seed + 1000);
  const wins = world.wins.map((_, i) => {
    const effects = sixTraits.map(({ effects }, j) => effects[(world.codes[j]?.[i] ?? 0) - 2] ?? 0);
    const both = (world.codes[0]?.[i] ?? 0) >= 4 && (world.codes[1]?.[i] ?? 0) >= 4 ? effect : 0;
    return next() < sigmoid(effects.reduce((sum, own) => sum + own, both - 1.8)) ? 1 : 0;
  });
  return { ...world, wins };
}

function pairsIn(world: Patterns) {
  return findPairs(world, fitCurves(world, [...world.traits.keys()]).curves).pairs;
}

describe("findPairs", () => {
  test("finds the planted pair, and about the leads in which it was planted", () => {
    for (const seed of [1, 2, 3]) {
      const world = worldOf(seed, 1.2);
      const [pair, ...others] = pairsIn(world);
      expect(others).toEqual([]);
      if (pair === undefined) throw new RangeError("no pair was found");
      expect([pair.first.trait, pair.second.trait].sort()).toEqual([0, 1]);
      for (const { trait, prebins } of [pair.first, pair.second]) {
        const size = world.traits[trait]?.prebins.length ?? 0;
        const alike = Array.from({ length: size - 2 }, (_, k) => k + 2).filter(
          (prebin) => prebins.includes(prebin) === prebin >= 4,
        );
        // With both main effects there, "not in the best industries" says the same as "in them".
        expect([0, 1, size - 3, size - 2]).toContain(alike.length);
      }
    }
  });

  test("finds none where effects only add up", () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) expect(pairsIn(worldOf(seed, 0))).toEqual([]);
  });

  test("a model without curves has no pairs", () => {
    const world = worldOf(1, 0);
    const { curves } = fitCurves(world, []);
    expect(findPairs(world, curves)).toEqual({ curves, pairs: [] });
  });
});
