import type { Cut } from "./cut-curve.ts";

const mostSwaps = 10;

/**
 * Improves on a choice of few rules by trying every exchange: a rule less for one trait, a rule more for another. What a rule is
 * worth depends on the others there are, and `chooseCuts` reckons them one by one; with few rules the difference shows.
 *
 * @param ways each trait's cuts by rising number of rules.
 * @param worth how near the bins of these cuts come to the curves; the higher the better.
 */
export function swapRules(
  ways: readonly (readonly Cut[])[],
  chosen: readonly Cut[],
  worth: (cuts: readonly Cut[]) => number,
): readonly Cut[] {
  let best = { cuts: chosen, worth: worth(chosen) };
  for (let swap = 0; swap < mostSwaps; swap++) {
    const tried = exchanges(ways, best.cuts).map((cuts) => ({ cuts, worth: worth(cuts) }));
    const next = tried.reduce(
      (winner, candidate) => (candidate.worth > winner.worth ? candidate : winner),
      best,
    );
    if (next === best) break;
    best = next;
  }
  return best.cuts;
}

/** All choices with one rule moved from a trait to another. */
function exchanges(ways: readonly (readonly Cut[])[], cuts: readonly Cut[]): readonly (readonly Cut[])[] {
  return cuts.flatMap((cut, from) => {
    const less = withRules(ways, from, cut.rules - 1);
    if (less === undefined) return [];
    return cuts.flatMap((other, to) => {
      const more = to === from ? undefined : withRules(ways, to, other.rules + 1);
      return more === undefined ? [] : [cuts.with(from, less).with(to, more)];
    });
  });
}

function withRules(ways: readonly (readonly Cut[])[], trait: number, rules: number): Cut | undefined {
  return (ways[trait] as readonly Cut[]).find((cut) => cut.rules === rules);
}
