import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hiddenCells } from "../../../pipelines/report/result/hidden-cells.ts";

function cells(table: readonly (readonly number[])[]) {
  return table.flatMap((row, r) => row.map((leads, c) => ({ row: `r${r}`, column: `c${c}`, leads })));
}

describe("hiddenCells", () => {
  test("nothing to hide", () => {
    expect(
      hiddenCells(
        cells([
          [10, 20],
          [30, 40],
        ]),
        10,
      ),
    ).toEqual([false, false, false, false]);
  });

  test("a hidden cell takes others with it, until no total gives it away", () => {
    const hidden = hiddenCells(
      cells([
        [5, 20, 90],
        [30, 40, 90],
        [80, 70, 60],
      ]),
      10,
    );
    expect(hidden).toEqual([true, true, false, true, true, false, false, false, false]);
  });

  test("two small cells that together are too few take a third", () => {
    expect(hiddenCells(cells([[3], [4], [50], [60]]), 10)).toEqual([true, true, true, false]);
  });

  test("in every row and column: none, or two at least with enough leads, or all", () => {
    const row = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (table) => {
        const all = cells(table);
        const hidden = hiddenCells(all, 10);
        all.forEach(({ leads }, i) => {
          if (leads < 10) expect(hidden[i]).toBe(true);
        });
        for (const key of ["row", "column"] as const) {
          for (const name of new Set(all.map((cell) => cell[key]))) {
            const line = all.flatMap((cell, i) =>
              cell[key] === name ? [{ ...cell, hidden: hidden[i] }] : [],
            );
            const covered = line.filter((cell) => cell.hidden);
            const sum = covered.reduce((total, { leads }) => total + leads, 0);
            const isSafe = covered.length === 0 || (covered.length > 1 && sum >= 10);
            expect(isSafe || covered.length === line.length).toBe(true);
          }
        }
      }),
    );
  });
});
