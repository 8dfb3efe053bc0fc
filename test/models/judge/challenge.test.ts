import { describe, expect, test } from "vitest";
import { challenge, type Foretold } from "../../../models/judge/challenge.ts";
import { challengeVerdict } from "../../../models/judge/challenge-verdict.ts";
import { seededRandom } from "../../../models/random.ts";

const rows: readonly Foretold[] = [
  { before: 0.1, after: 0.05, leads: 120, wins: 5 },
  { before: 0.1, after: 0.2, leads: 80, wins: 19 },
  { before: 0.3, after: 0.4, leads: 40, wins: 17 },
  { before: 0.3, after: 0.25, leads: 60, wins: 14 },
];

/** One entry per lead: what the challenger gains on it. */
const gains = rows.flatMap(({ before, after, leads, wins }) =>
  Array.from({ length: leads }, (_, i) =>
    i < wins ? Math.log(after / before) : Math.log((1 - after) / (1 - before)),
  ),
);

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("challenge", () => {
  const found = challenge(rows);

  test("the gain is the mean over leads, and its interval that mean with its standard error", () => {
    expect(found).toMatchObject({ leads: 300, wins: 55 });
    expect(found?.gain).toBeCloseTo(mean(gains), 12);
    const spread = Math.sqrt(mean(gains.map((gain) => (gain - mean(gains)) ** 2)) * (300 / 299));
    expect(found?.interval.high).toBeCloseTo(mean(gains) + (1.959963984540054 * spread) / Math.sqrt(300), 12);
    expect((found?.before ?? 0) - (found?.after ?? 0)).toBeCloseTo(mean(gains), 12);
  });

  test("the interval is what a paired bootstrap of the leads comes to", () => {
    const next = seededRandom(4);
    const drawn = Array.from({ length: 4000 }, () =>
      mean(Array.from(gains, () => gains[Math.floor(next() * gains.length)] as number)),
    ).sort((a, b) => a - b);
    expect(found?.interval.low).toBeCloseTo(drawn[100] as number, 2);
    expect(found?.interval.high).toBeCloseTo(drawn[3899] as number, 2);
  });

  test("too few wins, or losses, say nothing", () => {
    expect(challenge([{ before: 0.1, after: 0.2, leads: 50, wins: 9 }])).toBeNull();
    expect(challenge([{ before: 0.1, after: 0.2, leads: 50, wins: 41 }])).toBeNull();
    expect(challenge([])).toBeNull();
  });
});

test("a verdict needs a gain beyond chance, and most leads to keep their grade", () => {
  const of = (low: number, high: number, moved = 0.2) =>
    challengeVerdict({ leads: 9, wins: 9, before: 0, after: 0, gain: 0, interval: { low, high } }, moved);
  expect(of(0.001, 0.02)).toBe("better");
  expect(of(0.001, 0.02, 0.6)).toBe("better, but moves many");
  expect(of(-0.01, 0.02)).toBe("no clear difference");
  expect(of(-0.02, -0.001)).toBe("worse");
  expect(challengeVerdict(null, 0)).toBe("can't be told");
});
