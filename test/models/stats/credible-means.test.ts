import { describe, expect, test } from "vitest";
import { credibleMeans } from "../../../models/stats/credible-means.ts";

describe("credibleMeans", () => {
  test("groups keep as much of their own mean as they have values for it, worked by hand", () => {
    // A: 8 and 12; B: 18 and 22. σ² = 16/2 = 8; τ² = (2·5² + 2·5² − 1·8)/(4 − 8/4) = 46; z = 2/(2 + 8/46) = 0.92
    const { all, byName, variation } = credibleMeans([
      { name: "A", n: 2, sum: 20, squares: 208 },
      { name: "B", n: 2, sum: 40, squares: 808 },
    ]);
    expect(all).toBe(15);
    expect(byName.get("A")).toBeCloseTo(10.4, 12);
    expect(byName.get("B")).toBeCloseTo(19.6, 12);
    expect(variation).toBeCloseTo((8 / 100 + 8 / 400) / 2, 12);
  });

  test("groups that differ by chance only have the mean of all", () => {
    const { byName } = credibleMeans([
      { name: "A", n: 2, sum: 20, squares: 400 },
      { name: "B", n: 2, sum: 22, squares: 444 },
    ]);
    expect([...byName.values()]).toEqual([10.5, 10.5]);
  });

  test("one group is the mean of all; none is refused", () => {
    expect(credibleMeans([{ name: "A", n: 3, sum: 30, squares: 320 }]).byName.get("A")).toBe(10);
    expect(() => credibleMeans([])).toThrow(RangeError);
  });
});
