import { describe, expect, test } from "vitest";
import { inflation, type TopQuarter } from "../../../models/judge/inflation.ts";
import { seededRandom } from "../../../models/random.ts";

/** Eight quarters in which the share of top leads and their conversion go from one value to another. */
function quarters(
  seed: number,
  { share, conversion }: { share: readonly [number, number]; conversion: readonly [number, number] },
): TopQuarter[] {
  const next = seededRandom(seed);
  const drawn = (n: number, p: number) => Array.from({ length: n }, next).filter((one) => one < p).length;
  const at = ([from, to]: readonly [number, number], quarter: number) => from + ((to - from) * quarter) / 7;
  return Array.from({ length: 8 }, (_, quarter) => {
    const top = drawn(700, at(share, quarter));
    return { at: quarter, leads: 700, top, judged: top, wins: drawn(top, at(conversion, quarter)) };
  });
}

const worlds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("inflation", () => {
  test("more top leads that convert less", () => {
    const found = worlds.map((seed) =>
      inflation(quarters(seed, { share: [0.1, 0.22], conversion: [0.5, 0.25] })),
    );
    expect(found.every(({ isInflated }) => isInflated)).toBe(true);
  });

  test.each([
    ["better leads: more that convert as ever", { share: [0.1, 0.22], conversion: [0.4, 0.4] }],
    ["as many that convert less", { share: [0.15, 0.15], conversion: [0.5, 0.25] }],
    ["nothing changes", { share: [0.15, 0.15], conversion: [0.4, 0.4] }],
  ] as const)("%s: no inflation", (_, world) => {
    const found = worlds.filter((seed) => inflation(quarters(seed, world)).isInflated);
    expect(found.length).toBeLessThanOrEqual(1);
  });

  test("says which way each of the two went", () => {
    const found = inflation(
      [140, 120, 100, 80].map((top, at) => ({ at, leads: 700, top, judged: top, wins: 35 + 3 * at })),
    );
    expect(found).toMatchObject({ number: "less", converts: "more", isInflated: false });
  });

  test("without quarters nothing has changed", () => {
    expect(inflation([])).toMatchObject({ number: "as before", converts: "as before" });
  });
});
