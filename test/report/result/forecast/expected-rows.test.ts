import { expect, test } from "vitest";
import { amountOfWin } from "../../../../pipelines/report/result/forecast/amount-of-win.ts";
import { expectedRows } from "../../../../pipelines/report/result/forecast/expected-rows.ts";

const certain = { ofWins: 0, ofAmounts: 0, widening: 1 };
const open = { territory: "East", productLine: null, leads: 20, chances: [0.25, 0.25, 0.5], amount: null };
const periods = ["2026-Q3", "later", "all"];

test("a row for each period; one territory, and no product lines, are not split; no amounts without amounts", () => {
  const rows = expectedRows([open], periods, certain);
  expect(rows.map(({ by, quarter, what, expected }) => [by, quarter, what, expected])).toEqual([
    ["all", "2026-Q3", "wins", 5],
    ["all", "later", "wins", 5],
    ["all", "all", "wins", 10],
  ]);
});

test("territories add up to all; a win is worth its product line's mean", () => {
  const rows = expectedRows(
    [
      { ...open, amount: { mean: 100, square: 12_000 } },
      { ...open, territory: "West", amount: { mean: 50, square: 3000 } },
    ],
    periods,
    certain,
  );
  const inAll = rows.filter(({ quarter }) => quarter === "all");
  expect(inAll.map(({ name, what, expected }) => [name, what, expected])).toEqual([
    ["all leads", "wins", 20],
    ["all leads", "amount", 1500],
    ["East", "wins", 10],
    ["East", "amount", 1000],
    ["West", "wins", 10],
    ["West", "amount", 500],
  ]);
});

test("past misses widen the ranges, and never beyond the leads there are", () => {
  const [plain] = expectedRows([open], periods, certain);
  const [wide] = expectedRows([open], periods, { ...certain, widening: 4 });
  expect((wide?.high_80 ?? 0) - (wide?.low_80 ?? 0)).toBeGreaterThan(
    (plain?.high_80 ?? 0) - (plain?.low_80 ?? 0),
  );
  expect(expectedRows([open], periods, { ...certain, widening: 400 })[0]?.high_95).toBe(20);
});

test("amounts need ten wins that have one", () => {
  const line = { product_line: "Cloud", amount: 1000, squares: 120_000 };
  expect(amountOfWin([{ ...line, wins: 9 }])).toBeNull();
  expect(amountOfWin([{ product_line: null, wins: 50, amount: 0, squares: 0 }])).toBeNull();
  const found = amountOfWin([{ ...line, wins: 10 }]);
  expect(found?.worthOf("Cloud").mean).toBe(100);
  expect(found?.worthOf("new").mean).toBe(100);
});
