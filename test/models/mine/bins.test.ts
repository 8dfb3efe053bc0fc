import { describe, expect, test } from "vitest";
import { binOfPrebin, binTrait } from "../../../models/mine/bins.ts";
import type { Trait } from "../../../models/patterns.ts";
import { planted } from "../made-patterns.ts";

function traitOf(kind: Trait["kind"], values: number): Trait {
  return planted("trait", new Array<number>(values).fill(0), { kind }).trait;
}

function counts(...pairs: readonly [n: number, wins: number][]) {
  return { n: Float64Array.from(pairs, ([n]) => n), wins: Float64Array.from(pairs, ([, wins]) => wins) };
}

function prebinsOf(trait: Trait, cells: ReturnType<typeof counts>): (readonly number[])[] {
  return binTrait(trait, cells).map((bin) => bin.prebins);
}

describe("binTrait", () => {
  const categories = counts([92, 38], [8, 2], [100, 10], [100, 40], [100, 10]);

  test("missing and other are bins of their own, categories join by how they convert, not by their order", () => {
    expect(prebinsOf(traitOf("categorical", 3), categories)).toEqual([[0], [1], [2, 4], [3]]);
  });

  test("weight of evidence, shrunk by 8 leads at the base rate", () => {
    // 400 leads, a quarter won. Missing: (38 + 8/4) / (92 + 8) = 0.4, so ln(0.4/0.6) - ln(0.25/0.75) = ln 2.
    const [missing, other, low, high] = binTrait(traitOf("categorical", 3), categories);
    expect(missing?.woe).toBeCloseTo(Math.log(2), 12);
    expect(other?.woe).toBeCloseTo(0, 12); // (2 + 2) / (8 + 8) is the base rate
    expect(low?.woe).toBeCloseTo(Math.log(22 / 186) + Math.log(3), 12);
    expect(high?.woe).toBeCloseTo(Math.log(42 / 66) + Math.log(3), 12);
  });

  test("a bin without leads says nothing", () => {
    const [missing, other] = binTrait(
      traitOf("categorical", 2),
      counts([0, 0], [0, 0], [100, 10], [100, 40]),
    );
    expect([missing?.n, missing?.woe, other?.n, other?.woe]).toEqual([0, 0, 0, 0]);
  });

  test("categories that these leads never showed count as other", () => {
    const cells = counts([40, 10], [40, 10], [100, 10], [0, 0], [100, 40], [0, 0]);
    expect(prebinsOf(traitOf("categorical", 4), cells)).toEqual([[0], [1, 3, 5], [2], [4]]);
  });

  test("numbers and ordered values keep their order; only values have others", () => {
    const cells = counts([50, 25], [0, 0], [100, 10], [100, 40], [100, 10]);
    expect(prebinsOf(traitOf("numeric", 3), cells)).toEqual([[0], [2], [3], [4]]);
    expect(prebinsOf(traitOf("ordered", 3), cells)).toEqual([[0], [1], [2], [3], [4]]);
  });

  test("an empty count is none: it joins the lowest range", () => {
    const cells = counts([50, 5], [0, 0], [100, 10], [100, 40], [100, 70]);
    const bins = binTrait(traitOf("count", 3), cells);
    expect(bins.map((bin) => bin.prebins)).toEqual([[0, 2], [3], [4]]);
    expect([bins[0]?.n, bins[0]?.wins]).toEqual([150, 15]);
  });

  test("a declared direction is kept", () => {
    const trait = { ...traitOf("numeric", 3), monotone: "increasing" as const };
    expect(prebinsOf(trait, counts([0, 0], [0, 0], [100, 10], [100, 60], [100, 30]))).toEqual([
      [0],
      [2],
      [3, 4],
    ]);
  });

  test("binOfPrebin says where each prebin went", () => {
    const trait = traitOf("categorical", 3);
    expect(binOfPrebin(binTrait(trait, categories), trait.prebins.length)).toEqual(
      Uint8Array.of(0, 1, 2, 3, 2),
    );
  });
});
