import { describe, expect, test } from "vitest";
import { driftOf } from "../../../pipelines/report/result/drift/drift.ts";
import { topGrades } from "../../../pipelines/report/result/drift/top-grades.ts";
import { smallModel } from "../../models/small-model.ts";

/** Leads of a quarter that met each rule of a part, the last number those that met none. */
function quarter(name: string, part: number, ids: readonly string[], leads: readonly number[]) {
  return [...ids, null].map((rule_id, k) => ({ quarter: name, part, rule_id, leads: leads[k] ?? 0 }));
}

const industry = ["r1", "r2", "r3"];
const employees = ["r4", "r5", "r6"];
const visits = ["r7", "r8"];
const rowsOf = (name: string, size: number, tech: number) => [
  ...quarter(name, 1, industry, [0.1 * size, 0.4 * size - tech, 0.4 * size + tech, 0.1 * size]),
  ...quarter(name, 2, employees, [0.2 * size, 0.3 * size, 0.3 * size, 0.2 * size]),
  ...quarter(name, 3, visits, [0.5 * size, 0.2 * size, 0.3 * size]),
];

describe("driftOf", () => {
  test("compares the latest quarter with those before, input by input", () => {
    const found = driftOf(
      [...rowsOf("2025-Q1", 1000, 0), ...rowsOf("2025-Q2", 1000, 0), ...rowsOf("2025-Q3", 400, 80)],
      smallModel,
    );
    expect(found).toMatchObject({
      before: "2025-Q1 to 2025-Q2",
      after: "2025-Q3",
      leads_before: 2000,
      leads_after: 400,
    });
    expect(found?.inputs.map(({ input, drifted }) => [input, drifted])).toEqual([
      ["industry", true],
      ["employees", false],
      ["visits", false],
    ]);
    // 20% of the leads move from a rule of 2 points to one of 4.
    expect(found?.inputs[0]).toMatchObject({ points_moved: 0.4, share_before: 0.4 });
  });

  test("a quarter that has only begun waits", () => {
    const rows = [...rowsOf("2025-Q1", 1000, 0), ...rowsOf("2025-Q2", 500, 0), ...rowsOf("2025-Q3", 40, 8)];
    const found = driftOf(rows, smallModel);
    expect(found).toMatchObject({ before: "2025-Q1", after: "2025-Q2" });
    expect(found?.inputs[0]?.points_moved).toBe(0);
  });

  test("nothing to compare", () => {
    expect(driftOf([], smallModel)).toBeNull();
    expect(driftOf(rowsOf("2025-Q1", 1000, 0), smallModel)).toBeNull();
  });
});

describe("topGrades", () => {
  const row = (name: string, best: number, judged: number, wins: number) => ({
    quarter: name,
    leads: 1000,
    best,
    best_judged: judged,
    best_wins: wins,
    high: 300,
    high_judged: 300,
    high_wins: 90,
  });

  test("more A leads that convert less are inflation; the high class is as before", () => {
    const rows = [60, 90, 120, 150, 180, 210].map((best, k) =>
      row(`2025-Q${k}`, best, best, Math.round(best * (0.6 - 0.08 * k))),
    );
    const [best, high] = topGrades(rows, []);
    expect(best).toMatchObject({ of: "grade A", number: "more", converts: "less", inflated: true });
    expect(high).toMatchObject({ of: "class high", number: "as before", converts: "as before" });
    expect(best?.quarters[0]).toMatchObject({ share: 0.06, wins: 36, conversion: 0.6 });
  });

  test("a quarter of nine judged leads shows no wins, nor can they be had from the total", () => {
    const rows = [row("2025-Q1", 60, 60, 20), row("2025-Q2", 50, 50, 20), row("2025-Q3", 40, 9, 3)];
    expect(topGrades(rows, [])[0]?.quarters.map(({ wins, low }) => [wins, low === null])).toEqual([
      [20, false],
      [null, true],
      [null, true],
    ]);
  });

  test("no total tells the wins of a hidden grade A2 beside A1 and A3: a quarter is hidden with it", () => {
    const rows = [row("2025-Q1", 60, 60, 20), row("2025-Q2", 50, 50, 20), row("2025-Q3", 40, 40, 9)];
    const grade = (name: string, judged: number) => ({ dimension: "grade", name, judged });
    const grades = [grade("A1", 70), { ...grade("A2", 5), outcomes_hidden: true }, grade("A3", 75)];
    const [best, high] = topGrades(rows, grades);
    expect(best?.quarters.map(({ wins }) => wins)).toEqual([20, 20, null]);
    expect(high?.quarters.map(({ wins }) => wins)).toEqual([90, 90, 90]);
  });

  test("without dates there are no quarters", () => {
    expect(topGrades([], [])).toEqual([]);
  });
});
