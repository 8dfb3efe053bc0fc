import fc from "fast-check";
import { expect, test } from "vitest";
import type { Patterns } from "../../../models/patterns.ts";
import { hiddenAmong } from "../../../pipelines/report/result/hidden-among.ts";

/** One pattern for each piece of a trait: so many leads, of which every third won. */
function patternsOf(pieces: readonly number[]): Patterns {
  return {
    traits: [],
    codes: [],
    n: Float64Array.from(pieces),
    wins: Float64Array.from(pieces, (leads) => Math.ceil(leads / 3)),
    slot: new Uint8Array(pieces.length),
    cohort: new Uint16Array(pieces.length),
  };
}

/** Parts between these places. */
function cutAt(size: number, cuts: readonly number[]): Uint8Array[] {
  const edges = [0, ...cuts, size];
  return edges
    .slice(0, -1)
    .map((from, k) =>
      Uint8Array.from({ length: size }, (_, i) => Number(i >= from && i < (edges[k + 1] ?? 0))),
    );
}

const pieces = [40, 30, 6, 50, 5, 60];
const hiddenWith = (cuts: readonly number[], shown: readonly Uint8Array[]) => [
  ...hiddenAmong(patternsOf(pieces), cutAt(pieces.length, cuts), shown),
];

test("few leads are hidden, with the part that would tell them", () => {
  expect(hiddenWith([1, 3], [])).toEqual([]);
  expect(hiddenWith([1, 4, 5], [])).toEqual([0, 2]);
});

test("a bin that differs from a rule on the same trait by few leads is hidden, and what tells it", () => {
  const [rule] = cutAt(pieces.length, [2]);
  expect(hiddenWith([2], [rule as Uint8Array])).toEqual([]);
  expect(hiddenWith([1, 3], [rule as Uint8Array])).toEqual([1, 2]);
  expect(hiddenWith([1, 3, 5], [rule as Uint8Array])).toEqual([1, 2]);
});

test("a bin whose wins a rule shows can't hide another: the next one must", () => {
  const rule = cutAt(pieces.length, [1])[0] as Uint8Array;
  expect(hiddenWith([1, 4, 5], [rule])).toEqual([2, 3]);
});

test("two rules and two bins that hold the same leads together tell no third", () => {
  const patterns = patternsOf([1, 9, 10, 1, 10, 10]);
  const rules = cutAt(6, [1, 2, 5]).slice(2);
  expect(hiddenAmong(patterns, cutAt(6, [1, 2, 3, 4]), rules)).toEqual(new Set([0, 1, 2, 3]));
});

test("no sum of bins and rules tells of fewer than ten leads", () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 5 }).map((own) => own.sort());
  const leads = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(leads, cuts, cuts, (own, ruleCuts, binCuts) => {
      const patterns = patternsOf(own);
      const [rules, bins] = [cutAt(6, ruleCuts), cutAt(6, binCuts)];
      const shownRules = rules.filter((_, i) => !hiddenAmong(patterns, rules, []).has(i));
      const hidden = hiddenAmong(patterns, bins, shownRules);
      const all = Uint8Array.from(own, () => 1);
      const known = [all, ...shownRules, ...bins.filter((_, i) => !hidden.has(i))];
      for (const few of intervals(6).filter((figure) => leadsIn(own, figure) < 10))
        expect(isKnown(known, few), `${few}`).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

function leadsIn(own: readonly number[], figure: Uint8Array): number {
  return own.reduce((sum, leads, i) => sum + leads * (figure[i] ?? 0), 0);
}

/** All runs of neighbouring pieces. */
function intervals(size: number): Uint8Array[] {
  const places = Array.from({ length: size }, (_, i) => i);
  return places.flatMap((from) =>
    places.slice(from).map((to) => Uint8Array.from({ length: size }, (_, i) => Number(i >= from && i <= to))),
  );
}

/** Sums and differences of intervals are those of their ends: two places are known together where figures link them. */
function isKnown(figures: readonly Uint8Array[], own: Uint8Array): boolean {
  const root = Array.from({ length: own.length + 1 }, (_, i) => i);
  const find = (place: number): number => (root[place] === place ? place : find(root[place] as number));
  const ends = (figure: Uint8Array) => [figure.indexOf(1), figure.lastIndexOf(1) + 1] as const;
  for (const figure of figures) {
    const [from, to] = ends(figure);
    root[find(from)] = find(to);
  }
  const [from, to] = ends(own);
  return find(from) === find(to);
}
