import { expect, test } from "vitest";
import { comingQuarters, quarterOf } from "../../../../pipelines/report/result/forecast/coming-quarters.ts";

test("quarters until all leads are too old, over new year and through February", () => {
  expect(comingQuarters("2026-07-01", 160)).toEqual([
    { quarter: "2026-Q3", days: 92 },
    { quarter: "2026-Q4", days: 184 },
  ]);
  expect(comingQuarters("2027-12-31", 30)).toEqual([
    { quarter: "2027-Q4", days: 1 },
    { quarter: "2028-Q1", days: 92 },
  ]);
});

test("four at most", () => {
  expect(comingQuarters("2026-02-10", 2000).map(({ quarter }) => quarter)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
  ]);
});

test("a quarter begins on its first day", () => {
  expect(["2026-03-31", "2026-04-01", "2026-12-31"].map(quarterOf)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q4",
  ]);
});
