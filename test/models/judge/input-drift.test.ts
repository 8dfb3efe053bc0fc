import { describe, expect, test } from "vitest";
import { inputDrift } from "../../../models/judge/input-drift.ts";
import { seededRandom } from "../../../models/random.ts";

const shares = [0.5, 0.3, 0.2];

/** Leads that fall into three bins by the given shares. */
function drawn(next: () => number, size: number, by: readonly number[]): number[] {
  const bins = by.map(() => 0);
  for (let i = 0; i < size; i++) {
    let [left, bin] = [next(), 0];
    while (bin < by.length - 1 && left >= (by[bin] ?? 0)) left -= by[bin++] ?? 0;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

function input(name: string, before: readonly number[], after: readonly number[]) {
  const bins = before.map((leads, bin) => ({ points: 5 * bin, before: leads, after: after[bin] ?? 0 }));
  return { input: name, bins };
}

describe("inputDrift", () => {
  test("of twenty inputs that stay, worlds with a false alarm are at most about one in ten", () => {
    const alarms = Array.from({ length: 60 }, (_, seed) => {
      const next = seededRandom(seed + 1);
      const inputs = Array.from({ length: 20 }, (_, i) =>
        input(`i${i}`, drawn(next, 3000, shares), drawn(next, 400, shares)),
      );
      return inputDrift(inputs).some(({ drifted }) => drifted);
    });
    expect(alarms.filter(Boolean).length).toBeLessThanOrEqual(12);
  });

  test("finds the one that changed, and says how it moves the mean score", () => {
    const same = Array.from({ length: 10 }, (_, i) =>
      input(`i${i}`, [1500, 900, 600], [200 - i, 120 + i, 80]),
    );
    const found = inputDrift([...same, input("moved", [1500, 900, 600], [120, 120, 160])]);
    expect(found.filter(({ drifted }) => drifted).map((one) => one.input)).toEqual(["moved"]);
    // (120·0 + 120·5 + 160·10)/400 − (900·5 + 600·10)/3000
    expect(found.at(-1)?.pointsMoved).toBeCloseTo(5.5 - 3.5, 10);
  });

  test("no inputs, no drift", () => {
    expect(inputDrift([])).toEqual([]);
  });
});
