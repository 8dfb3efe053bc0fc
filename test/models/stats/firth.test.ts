import { describe, expect, test } from "vitest";
import type { Design } from "../../../models/fit/design.ts";
import { firthFit } from "../../../models/stats/firth.ts";
import { sixtyLeads } from "./sixty-leads.ts";

describe("firthFit", () => {
  // R 4.2.2, brglm2 0.9: glm(y ~ a + b + c, binomial, d, method = "brglmFit", type = "AS_mean", epsilon = 1e-13, maxit = 1000)
  // and sum(dbinom(y, 1, p, log = TRUE)) + log(det(t(X) %*% (X * p * (1 - p)))) / 2
  test("three columns, one of which separates the wins", () => {
    const fit = firthFit(sixtyLeads);
    const expected = [-0.0915019901721035, 0.2410412700518311, 3.1236060184107619, -0.1095112845993843];
    expect(fit.estimates).toHaveLength(4);
    expected.forEach((estimate, j) => {
      expect(fit.estimates[j]).toBeCloseTo(estimate, 7);
    });
    expect(fit.logLikelihood).toBeCloseTo(-31.1148313118312, 9);
  });

  test("a held coefficient stays, and the others are at their best", () => {
    const free = firthFit(sixtyLeads);
    const held = firthFit(sixtyLeads, { parameter: 2, start: Float64Array.of(0, 0, 1, 0) });
    expect(held.estimates[2]).toBe(1);
    expect(held.logLikelihood).toBeLessThan(free.logLikelihood);
    const again = firthFit(sixtyLeads, {
      parameter: 2,
      start: Float64Array.of(0, 0, free.estimates[2] as number, 0),
    });
    expect(again.logLikelihood).toBeCloseTo(free.logLikelihood, 12);
    for (const j of [0, 1, 3]) expect(again.estimates[j]).toBeCloseTo(free.estimates[j] as number, 8);
  });

  test("no columns: wins and losses, each with a half more", () => {
    const { estimates } = firthFit({ columns: [], n: Float64Array.of(10, 4), wins: Float64Array.of(3, 0) });
    expect(estimates[0]).toBeCloseTo(Math.log(3.5 / 11.5), 10);
  });

  test.each<[string, Design, string]>([
    ["more wins than leads", one([1, 0], [2, 2], [3, 0]), "counts need"],
    ["a column without differences", one([0.7, 0.7, 0.7], [5, 6, 9], [1, 2, 3]), "does not differ"],
    ["a column of nothing", one([0, 0], [5, 6], [1, 2]), "does not differ"],
    ["no leads", one([1, 0], [0, 0], [0, 0]), "no leads"],
  ])("refuses %s", (_, design, message) => {
    expect(() => firthFit(design)).toThrow(RangeError);
    expect(() => firthFit(design)).toThrow(message);
  });
});

function one(column: number[], n: number[], wins: number[]): Design {
  return { columns: [Float64Array.from(column)], n: Float64Array.from(n), wins: Float64Array.from(wins) };
}
