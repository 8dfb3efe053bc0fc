import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../models/random.ts";
import { loadCurve } from "../../../models/stats/load-curve.ts";

interface Team {
  readonly reps: number;
  readonly weeks: number;
  readonly heaviest: number;
  readonly won: (rep: number, load: number) => number;
  readonly seed: number;
}

/** Each rep's weeks bring 1 to `heaviest` leads, each of which promises 0.2 wins; rep 0 always has twice as many. */
function rowsOf({ reps, weeks, heaviest, won, seed }: Team) {
  const next = seededRandom(seed);
  const rows = new Map<string, { worker: string; load: number; expected: number; observed: number }>();
  for (let rep = 0; rep < reps; rep++) {
    for (let week = 0; week < weeks; week++) {
      const load = (1 + Math.floor(heaviest * next())) * (rep === 0 ? 2 : 1);
      const key = `${rep} ${load}`;
      const row = rows.get(key) ?? { worker: `rep ${rep}`, load, expected: 0, observed: 0 };
      const wins = Array.from({ length: load }, () => next() < 0.2 * won(rep, load)).filter(Boolean).length;
      rows.set(key, { ...row, expected: row.expected + 0.2 * load, observed: row.observed + wins });
    }
  }
  return [...rows.values()];
}

const team = { reps: 12, weeks: 100, heaviest: 12, seed: 1 };

describe("loadCurve", () => {
  test("finds the knee beyond which twice the leads halve what each wins", () => {
    const won = (_: number, load: number) => Math.min(1, 5 / load);
    const curve = loadCurve(rowsOf({ ...team, won }));
    expect(curve?.falls).toBe(true);
    expect(curve?.knee?.low).toBeLessThanOrEqual(5);
    expect(curve?.knee?.high).toBeGreaterThanOrEqual(5);
    expect(curve?.at(3)).toBe(1);
    expect(curve?.at(10)).toBeCloseTo(0.5, 1);
  });

  test("a rep who is weak and always has many leads is no sign that load does harm", () => {
    const won = (rep: number) => (rep === 0 ? 0.4 : 1);
    const curve = loadCurve(rowsOf({ ...team, won }));
    expect(curve?.falls).toBe(false);
    expect(curve?.knee).toBeNull();
    expect(curve?.twice).toBeCloseTo(1, 1);
  });

  test("where load does nothing, at most one team in ten is said to fall", () => {
    const teams = Array.from({ length: 60 }, (_, seed) => rowsOf({ ...team, weeks: 40, won: () => 1, seed }));
    expect(teams.filter((rows) => loadCurve(rows)?.falls === true).length).toBeLessThanOrEqual(6);
  });

  test("says nothing with few wins or one load only", () => {
    expect(loadCurve([])).toBeNull();
    expect(loadCurve(rowsOf({ ...team, weeks: 1, won: () => 1 }))).toBeNull();
    expect(loadCurve(rowsOf({ ...team, heaviest: 1, won: () => 1 }))).toBeNull();
  });
});
