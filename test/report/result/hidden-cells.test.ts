import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells, type Sum } from "../../../pipelines/report/result/hidden-cells.ts";

/** A table whose rows and columns all have their total shown; a cell is named by its place. */
function table(rows: readonly (readonly number[])[]): { leads: Map<string, number>; sums: Sum[] } {
  const cells = rows.flatMap((row, r) => row.map((own, c) => [`${r},${c}`, own] as const));
  const columns = rows[0] ?? [];
  const ofRows = rows.map((row, r) => ({ parts: row.map((_, c) => `${r},${c}`) }));
  const ofColumns = columns.map((_, c) => ({ parts: rows.map((__, r) => `${r},${c}`) }));
  return { leads: new Map(cells), sums: [...ofRows, ...ofColumns] };
}

function hiddenIn(rows: readonly (readonly number[])[]): string[] {
  const { leads, sums } = table(rows);
  return [...hiddenCells(leads, sums, 10)].sort();
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
    const leads = new Map(Object.entries({ a: 3, b: 4, c: 50, d: 60 }));
    expect([...hiddenCells(leads, [{ parts: ["a", "b", "c", "d"] }], 10)]).toEqual(["a", "b", "c"]);
  });

  test("what belongs to none of the parts is hidden too: alone and small, it takes the smallest part with it", () => {
    const sums = [{ whole: "West", parts: ["Ann", "Bo"] }];
    const hiddenWith = (leads: Record<string, number>) => [
      ...hiddenCells(new Map(Object.entries(leads)), sums, 10),
    ];
    expect(hiddenWith({ West: 103, Ann: 60, Bo: 40 })).toEqual(["Bo"]);
    expect(hiddenWith({ West: 120, Ann: 60, Bo: 40 })).toEqual([]);
    expect(hiddenWith({ West: 120, Ann: 60, Bo: 5 })).toEqual(["Bo"]);
  });

  test("a hidden whole takes a part with it, and an empty group nobody", () => {
    const leads = new Map(Object.entries({ East: 7, West: 60, North: 90, Ann: 40, Bo: 20, none: 0 }));
    const sums = [{ parts: ["East", "West", "North", "none"] }, { whole: "West", parts: ["Ann", "Bo"] }];
    expect([...hiddenCells(leads, sums, 10)].sort()).toEqual(["Bo", "East", "West", "none"]);
    const safe = new Map(Object.entries({ East: 70, West: 60, North: 90, none: 0 }));
    expect([...hiddenCells(safe, [{ parts: ["East", "West", "North", "none"] }], 10)]).toEqual(["none"]);
  });

  test("in every sum: nothing is hidden, or two cells at least with enough leads, or all", () => {
    const row = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const { leads, sums } = table(rows);
        const hidden = hiddenCells(leads, sums, 10);
        for (const [name, own] of leads) if (own < 10) expect(hidden.has(name)).toBe(true);
        for (const { parts } of sums) {
          const covered = parts.filter((part) => hidden.has(part));
          const sum = covered.reduce((total, part) => total + (leads.get(part) ?? 0), 0);
          const isSafe = covered.length === 0 || (covered.length > 1 && sum >= 10);
          expect(isSafe || covered.length === parts.length).toBe(true);
        }
      }),
    );
  });
});
