import { describe, expect, test } from "vitest";
import { fitNewton } from "../../../models/fit/newton.ts";
import { toFolds } from "../../../models/fit/out-of-fold.ts";
import { dropUselessTraits, dropWeakTraits } from "../../../models/fit/select-traits.ts";
import { foldSplits } from "../../../models/judge/splits.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { makePatterns, sixTraits, withTwin } from "../made-patterns.ts";

const options = { solver: fitNewton, penalty: 5, nonNegative: true };
const world = makePatterns(sixTraits, { leads: 3000, seed: 1 });
const everyTrait = (patterns: Patterns) => patterns.traits.map((_, j) => j);

describe("dropWeakTraits", () => {
  test("keeps the two that matter and drops noise, with a reason for each", () => {
    const { kept, dropped, sentinel } = dropWeakTraits(world, everyTrait(world), options);
    expect(kept).toEqual([0, 1]);
    expect([...dropped.keys()].sort()).toEqual([2, 3, 4, 5]);
    expect([...dropped.values()]).toContain("no stronger than a shuffled trait put beside it");
    expect(sentinel).toBeGreaterThanOrEqual(0);
  });

  test("of two traits that say the same, only one stays", () => {
    const { kept, dropped } = dropWeakTraits(withTwin(world), [0, 1, 6], options);
    expect(kept).toHaveLength(2);
    expect(kept).toContain(1);
    expect([...dropped.values()]).toEqual(["adds nothing once the other traits are known"]);
  });

  test("nothing to choose from", () => {
    expect(dropWeakTraits(world, [], options)).toMatchObject({ kept: [], sentinel: 0 });
  });
});

describe("dropUselessTraits", () => {
  function useful(patterns: Patterns, traits: readonly number[]) {
    return dropUselessTraits(traits, toFolds(patterns, traits, foldSplits(patterns)), options);
  }

  test("keeps what unseen leads are predicted better with", () => {
    expect(useful(world, [0, 1]).kept).toEqual([0, 1]);
  });

  test("a trait that says nothing goes", () => {
    expect(useful(world, [0, 1, 2, 3, 4, 5]).kept.slice(0, 2)).toEqual([0, 1]);
    expect(useful(world, [2]).kept.length + useful(world, [3]).kept.length).toBeLessThan(2);
  });
});
