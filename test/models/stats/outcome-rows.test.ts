import { describe, expect, test } from "vitest";
import { forecastRows } from "../../../models/stats/forecast-rows.ts";
import { outcomeRows } from "../../../models/stats/outcome-rows.ts";

describe("outcomeRows", () => {
  test("takes typed arrays, counts losses, leaves out rows of no leads", () => {
    const rows = outcomeRows(new Float64Array([0.2, 0.5, 0.7]), new Int32Array([1, 0, 3]), [10, 0, 4]);
    expect(rows).toEqual([
      { value: 0.2, wins: 1, losses: 9 },
      { value: 0.7, wins: 3, losses: 1 },
    ]);
  });

  test.each([
    [[1, 2], [1], [1, 1]],
    [[1, 2], [1, 1], [1]],
    [[1], [2], [1]],
    [[Number.NaN], [1], [1]],
  ])("refuses %j, wins %j of %j", (values, wins, n) => {
    expect(() => outcomeRows(values, wins, n)).toThrow(RangeError);
  });
});

describe("forecastRows", () => {
  test("adds up", () => {
    expect(forecastRows([0.2, 0.7], [1, 3], [10, 4])).toMatchObject({ n: 14, wins: 4 });
  });

  test.each([
    [[1.1], [1], [1]],
    [[-0.1], [1], [1]],
    [[0.5], [0], [0]],
  ])("refuses %j, wins %j of %j", (probabilities, wins, n) => {
    expect(() => forecastRows(probabilities, wins, n)).toThrow(RangeError);
  });
});
