import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells, type Outcome, type Sum } from "../../../pipelines/report/result/hidden-cells.ts";

/** Groups of so many leads, half of which won: at least one, and not all but of one lead. */
function halfWon(leads: Readonly<Record<string, number>>): Map<string, Outcome> {
  return new Map(
    Object.entries(leads).map(([name, own]) => [name, { leads: own, wins: Math.ceil(own / 2) }]),
  );
}

/** A table whose rows and columns all have their total shown; a cell is named by its place. */
function table(rows: readonly (readonly number[])[]): { groups: Map<string, Outcome>; sums: Sum[] } {
  const cells = rows.flatMap((row, r) => row.map((own, c) => [`${r},${c}`, own] as const));
  const columns = rows[0] ?? [];
  const ofRows = rows.map((row, r) => ({ parts: row.map((_, c) => `${r},${c}`) }));
  const ofColumns = columns.map((_, c) => ({ parts: rows.map((__, r) => `${r},${c}`) }));
  return { groups: halfWon(Object.fromEntries(cells)), sums: [...ofRows, ...ofColumns] };
}

function hiddenIn(rows: readonly (readonly number[])[]): string[] {
  const { groups, sums } = table(rows);
  return [...hiddenCells(groups, sums, 10)].sort();
}

describe("hiddenCells", () => {
  test("nothing to hide", () => {
    expect(
      hiddenIn([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual([]);
  });

  test("a hidden cell takes others with it, until no total gives it away", () => {
    expect(
      hiddenIn([
        [5, 20, 90],
        [30, 40, 90],
        [80, 70, 60],
      ]),
    ).toEqual(["0,0", "0,1", "1,0", "1,1"]);
  });

  test("two small cells that together are too few take a third", () => {
    const groups = halfWon({ a: 3, b: 4, c: 50, d: 60 });
    expect([...hiddenCells(groups, [{ parts: ["a", "b", "c", "d"] }], 10)]).toEqual(["a", "b", "c"]);
  });

  test("what belongs to none of the parts is hidden too: alone and small, it takes the smallest part with it", () => {
    const sums = [{ whole: "West", parts: ["Ann", "Bo"] }];
    const hiddenWith = (leads: Record<string, number>) => [...hiddenCells(halfWon(leads), sums, 10)];
    expect(hiddenWith({ West: 103, Ann: 60, Bo: 40 })).toEqual(["Bo"]);
    expect(hiddenWith({ West: 120, Ann: 60, Bo: 40 })).toEqual([]);
    expect(hiddenWith({ West: 120, Ann: 60, Bo: 5 })).toEqual(["Bo"]);
  });

  test("a hidden whole takes a part with it, and an empty group nobody", () => {
    const groups = halfWon({ East: 7, West: 60, North: 90, Ann: 40, Bo: 20, none: 0 });
    const sums = [{ parts: ["East", "West", "North", "none"] }, { whole: "West", parts: ["Ann", "Bo"] }];
    expect([...hiddenCells(groups, sums, 10)].sort()).toEqual(["Bo", "East", "West", "none"]);
    const safe = halfWon({ East: 70, West: 60, North: 90, none: 0 });
    expect([...hiddenCells(safe, [{ parts: ["East", "West", "North", "none"] }], 10)]).toEqual(["none"]);
  });

  test("hidden cells that together won none, or all, take one more; where there is none, the sum itself", () => {
    const hiddenWith = (outcomes: Record<string, [leads: number, wins: number]>, sums: Sum[]) => {
      const groups = Object.entries(outcomes).map(
        ([name, [leads, wins]]) => [name, { leads, wins }] as const,
      );
      return [...hiddenCells(new Map(groups), sums, 10)].sort();
    };
    const parts = ["a", "b", "c", "d"];
    expect(hiddenWith({ a: [8, 0], b: [12, 0], c: [30, 4], d: [50, 9] }, [{ parts }])).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(hiddenWith({ a: [8, 8], b: [12, 12], c: [30, 4], d: [50, 9] }, [{ parts }])).toEqual([
      "a",
      "b",
      "c",
    ]);
    expect(hiddenWith({ a: [8, 1], b: [12, 0], c: [30, 4], d: [50, 9] }, [{ parts }])).toEqual(["a", "b"]);
    const within = [{ whole: "West", parts: ["Ann", "Bo"] }];
    expect(hiddenWith({ West: [40, 0], Ann: [8, 0], Bo: [12, 0] }, within)).toEqual(["Ann", "Bo", "West"]);
    expect(hiddenWith({ West: [40, 3], Ann: [8, 0], Bo: [12, 0] }, within)).toEqual(["Ann"]);
    expect(hiddenWith({ West: [40, 0], Ann: [18, 0], Bo: [12, 0] }, within)).toEqual([]);
  });

  test("what is shown all the same is never among the hidden ones: another group must do", () => {
    const groups = halfWon({ all: 60, East: 5, West: 25, North: 30 });
    const sums = [{ whole: "all", parts: ["East", "West", "North"] }];
    expect([...hiddenCells(groups, sums, 10, { shown: ["West"] })]).toEqual(["East", "North"]);
    expect([...hiddenCells(groups, sums, 10, { shown: ["West", "North"] })]).toEqual(["East", "all"]);
    expect([...hiddenCells(groups, sums, 10, { hidden: ["North"] })]).toEqual(["East", "North"]);
  });

  test("in every sum: nothing is hidden, or two cells at least with enough leads, won and not, or all", () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 3 }));
    const row = fc.array(cell, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const { sums } = table(rows.map((own) => own.map(([leads]) => leads)));
        const groups = new Map(
          rows.flatMap((own, r) =>
            own.map(
              ([leads, wins], c) => [`${r},${c}` as string, { leads, wins: Math.min(wins, leads) }] as const,
            ),
          ),
        );
        const hidden = hiddenCells(groups, sums, 10);
        for (const [name, { leads }] of groups) if (leads < 10) expect(hidden.has(name)).toBe(true);
        for (const { parts } of sums) {
          const covered = parts.filter((part) => hidden.has(part));
          const [leads, wins] = (["leads", "wins"] as const).map((key) =>
            covered.reduce((total, part) => total + (groups.get(part)?.[key] ?? 0), 0),
          );
          const isSafe =
            covered.length === 0 ||
            (covered.length > 1 && (leads ?? 0) >= 10 && wins !== 0 && wins !== leads);
          expect(isSafe || covered.length === parts.length).toBe(true);
        }
      }),
    );
  });
});
