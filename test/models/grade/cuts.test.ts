import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gradeCuts, type ScoredLeads, stepOf } from "../../../models/grade/cuts.ts";

/** Leads by points: `[points, leads, wins]`. */
function leads(...rows: readonly [points: number, n: number, wins: number][]): ScoredLeads {
  return {
    points: rows.map(([points]) => points),
    n: rows.map(([, n]) => n),
    wins: rows.map(([, , wins]) => wins),
  };
}

const letters = ["A", "B", "C", "D"];

const anyLeads = fc
  .array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 200 }))
      .chain(([points, n]) => fc.tuple(fc.constant(points), fc.constant(n), fc.nat(n))),
    { minLength: 1, maxLength: 30 },
  )
  .map((rows) => leads(...rows));

describe("gradeCuts", () => {
  test("three levels that differ for sure", () => {
    const cuts = gradeCuts(
      leads([60, 200, 120], [10, 500, 25], [40, 300, 75], [15, 300, 15], [45, 100, 25]),
      letters,
    );
    expect(cuts).toEqual([
      { name: "A", from: 60 },
      { name: "B", from: 40 },
      { name: "C", from: 0 },
    ]);
  });

  test("levels that may be the same are one", () => {
    expect(gradeCuts(leads([10, 300, 30], [40, 300, 33]), letters)).toEqual([{ name: "A", from: 0 }]);
  });

  test("too few leads or wins for two grades are one", () => {
    expect(gradeCuts(leads([10, 30, 1], [40, 20, 15]), letters)).toEqual([{ name: "A", from: 0 }]);
  });

  test("worse conversion with more points makes no grade", () => {
    expect(gradeCuts(leads([10, 300, 150], [40, 300, 30]), letters)).toHaveLength(1);
  });

  test("cuts in force stay where the best ones are hardly better, and go where they are", () => {
    const rows = leads(
      [60, 200, 120],
      [50, 40, 19],
      [40, 300, 75],
      [30, 40, 9],
      [15, 300, 15],
      [10, 500, 25],
    );
    const from = (inForce: readonly number[] | null) =>
      gradeCuts(rows, letters, inForce).map((cut) => cut.from);
    expect(from(null)).toEqual([50, 30, 0]);
    expect(from([48, 28])).toEqual([48, 28, 0]);
    expect(from([50, 35])).toEqual([50, 30, 0]);
    expect(from([12])).toEqual([50, 30, 0]);
  });

  test("cuts in force that part leads which do not differ for sure go", () => {
    const rows = leads([10, 300, 30], [40, 300, 33]);
    expect(gradeCuts(rows, letters, [20])).toEqual([{ name: "A", from: 0 }]);
    expect(gradeCuts(rows, letters, [90])).toEqual([{ name: "A", from: 0 }]);
  });

  test("no more steps than names", () => {
    const many = leads(
      [0, 900, 20],
      [10, 900, 90],
      [20, 900, 200],
      [30, 900, 400],
      [40, 900, 600],
      [50, 900, 800],
    );
    expect(gradeCuts(many, letters)).toHaveLength(4);
    expect(gradeCuts(many, ["A", "B"])).toHaveLength(2);
  });

  test("cuts fall to 0, every step has leads, and converts better than the one below", () => {
    fc.assert(
      fc.property(anyLeads, (scored) => {
        const cuts = gradeCuts(scored, letters);
        expect(cuts.map(({ name }) => name)).toEqual(letters.slice(0, cuts.length));
        expect(cuts.at(-1)?.from).toBe(0);
        const rates = cuts.map(({ name }) => {
          const own = Array.from(scored.points).flatMap((points, i) =>
            stepOf(cuts, points) === name ? [i] : [],
          );
          const sum = (values: ArrayLike<number>) => own.reduce((total, i) => total + (values[i] ?? 0), 0);
          expect(sum(scored.n)).toBeGreaterThan(0);
          return sum(scored.wins) / sum(scored.n);
        });
        cuts.slice(1).forEach((cut, k) => {
          expect(cut.from).toBeLessThan(cuts[k]?.from ?? 0);
          expect(rates[k]).toBeGreaterThan(rates[k + 1] ?? 1);
        });
      }),
    );
  });
});

test("stepOf: a cut belongs to the step above it, and nothing falls below the last", () => {
  const cuts = [
    { name: "A", from: 40 },
    { name: "B", from: 0 },
  ];
  expect([100, 40, 39, 0, -3].map((points) => stepOf(cuts, points))).toEqual(["A", "A", "B", "B", "B"]);
});
