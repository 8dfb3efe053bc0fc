import { describe, expect, test } from "vitest";
import { mineTraits } from "../../../models/mine/evidence.ts";
import type { Patterns } from "../../../models/patterns.ts";
import { planted } from "../made-patterns.ts";

/** One pattern per prebin, given as leads and wins. */
function onePerPrebin(...cells: readonly [n: number, wins: number][]): Patterns {
  const effects = cells.slice(2).map(() => 0);
  return {
    traits: [planted("employees", effects, { kind: "numeric" }).trait],
    codes: [Uint8Array.from(cells.keys())],
    n: Float64Array.from(cells, ([n]) => n),
    wins: Float64Array.from(cells, ([, wins]) => wins),
    slot: new Uint8Array(cells.length),
    cohort: new Uint16Array(cells.length),
  };
}

describe("mineTraits", () => {
  test("information value, lift and p-value by hand", () => {
    // 200 leads with 70 wins and 200 with 30. Shrunk odds 72/136 and 32/176, so the IV is
    // (70/100 - 130/300)·woe1 + (30/100 - 170/300)·woe2 = (4/15)·ln((72·176)/(136·32)).
    // R 4.2.2: chisq.test(matrix(c(70, 30, 130, 170), 2), correct = FALSE)$p.value
    const [found] = mineTraits(onePerPrebin([0, 0], [0, 0], [200, 70], [200, 30]));
    expect(found?.informationValue).toBeCloseTo((4 / 15) * Math.log((72 * 176) / (136 * 32)), 12);
    expect(found?.lift).toBeCloseTo(1.4, 12);
    expect(found?.pValue).toBeCloseTo(3.8596164369284542e-6, 12);
    expect(found?.qValue).toBe(found?.pValue);
    expect(found?.filled).toBe(1);
  });

  test("empty leads are counted as unfilled, and are a group of their own", () => {
    const [found] = mineTraits(onePerPrebin([100, 60], [0, 0], [150, 20], [150, 20]));
    expect(found?.filled).toBeCloseTo(0.75, 12);
    expect(found?.lift).toBeCloseTo(0.6 / 0.25, 12);
    expect(found?.pValue).toBeLessThan(1e-6);
  });

  test("the same conversion everywhere is no evidence", () => {
    const [found] = mineTraits(onePerPrebin([0, 0], [0, 0], [200, 40], [200, 40]));
    expect(found?.informationValue).toBeCloseTo(0, 12);
    expect(found?.pValue).toBe(1);
  });

  test("q-values are corrected for the number of traits looked at", () => {
    const one = onePerPrebin([0, 0], [0, 0], [200, 60], [200, 40]);
    const traits = Array.from({ length: 10 }, () => one.traits[0] as (typeof one.traits)[number]);
    const same = new Uint8Array(4).fill(2);
    const many = { ...one, traits, codes: traits.map((_, j) => (j === 0 ? (one.codes[0] ?? same) : same)) };
    const found = mineTraits(many)[0];
    expect(found?.qValue).toBeCloseTo(10 * (found?.pValue as number), 12);
  });
});
