import { expect, test } from "vitest";
import { withinWorkers } from "../../../models/stats/within-workers.ts";

const cells: readonly (readonly [string, number, number, number])[] = [
  ["a", 1, 2, 3],
  ["a", 2, 3.5, 3],
  ["a", 4, 4, 2],
  ["a", 8, 3, 1],
  ["b", 1, 5, 4],
  ["b", 2, 6, 6],
  ["b", 4, 4.5, 3],
  ["c", 2, 1.5, 2],
  ["c", 4, 2.5, 3],
  ["c", 8, 6, 3],
  ["d", 2, 1, 0],
  ["d", 4, 1, 0],
];
const rows = cells.map(([worker, load, expected, observed]) => {
  return { worker, value: Math.log2(load), expected, observed };
});

test("known answer: as a Poisson regression with an intercept for each worker", () => {
  // statsmodels 0.15.0, without worker d, who won nothing: sm.GLM(wins, np.column_stack([np.log2(load), a, b, c]),
  // family=sm.families.Poisson(), offset=np.log(expected)).fit(scale="X2"): params[0], bse[0], scale
  const fit = withinWorkers(rows);
  expect(fit?.slope).toBeCloseTo(-0.36201612214012624, 9);
  expect(fit?.se).toBeCloseTo(0.10926199930521854, 9);
  expect(fit?.dispersion).toBeCloseTo(0.2606118003919469, 9);
});

test("a worker's own level does not matter", () => {
  const easier = rows.map((row) => (row.worker === "b" ? { ...row, expected: 7 * row.expected } : row));
  expect(withinWorkers(easier)?.slope).toBeCloseTo(withinWorkers(rows)?.slope ?? 0, 12);
});

test("nothing is told where the value never varies within a worker, all wins lie at one end, or rows are few", () => {
  expect(withinWorkers(rows.map((row) => ({ ...row, value: 1 })))).toBeNull();
  const separated = rows.map((row) => ({ ...row, observed: row.value === 1 && row.worker !== "c" ? 2 : 0 }));
  expect(withinWorkers(separated.filter(({ value }) => value >= 1))).toBeNull();
  expect(withinWorkers(rows.slice(0, 4))).toBeNull();
  expect(withinWorkers([])).toBeNull();
});
