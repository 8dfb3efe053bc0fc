import { describe, expect, test } from "vitest";
import { randomDraws } from "../../pipelines/simulate/random-draws.ts";

const many = <T>(draw: () => T) => Array.from({ length: 20_000 }, draw);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("randomDraws", () => {
  test("chance, weighted and count keep their means", () => {
    const draws = randomDraws(1);
    expect(mean(many(() => Number(draws.chance(0.3))))).toBeCloseTo(0.3, 1);
    expect(mean(many(() => Number(draws.weighted({ rain: 1, sun: 3 }) === "sun")))).toBeCloseTo(0.75, 1);
    expect(mean(many(() => draws.count(1.7)))).toBeCloseTo(1.7, 1);
  });

  test("normal has mean 0 and variance 1, log-normal the median asked for", () => {
    const draws = randomDraws(2);
    const normals = many(() => draws.normal());
    expect(mean(normals)).toBeCloseTo(0, 1);
    expect(mean(normals.map((z) => z * z))).toBeCloseTo(1, 1);
    expect(mean(many(() => Number(draws.logNormal(35, 0.6) < 35)))).toBeCloseTo(0.5, 1);
  });

  test("a moment is a whole second inside its window", () => {
    const draws = randomDraws(3);
    const moments = many(() => draws.moment(1_000, 9_500));
    expect(moments.every((at) => at % 1000 === 0 && at >= 1_000 && at < 9_500)).toBe(true);
    expect(draws.moment(5_000, 5_000)).toBe(5_000);
  });

  test("nothing to pick from is an error", () => {
    expect(() => randomDraws(1).pick([])).toThrow(RangeError);
  });
});
