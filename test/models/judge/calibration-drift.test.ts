import { describe, expect, test } from "vitest";
import { sigmoid } from "../../../models/fit/design.ts";
import { calibrationDrift } from "../../../models/judge/calibration-drift.ts";
import { seededRandom } from "../../../models/random.ts";

/** Leads whose outcomes follow `shift + slope · logit`. */
function world(seed: number, shift: number, slope: number, leads = 3000) {
  const next = seededRandom(seed);
  const logits = Array.from({ length: leads }, () => -2 + 2.4 * (next() + next() - 1));
  const wins = logits.map((logit) => (next() < sigmoid(shift + slope * logit) ? 1 : 0));
  return calibrationDrift(
    logits,
    wins,
    logits.map(() => 1),
  );
}

function shareOf(mend: string, shift: number, slope: number): number {
  const found = Array.from({ length: 200 }, (_, seed) => world(seed, shift, slope).mend);
  return found.filter((own) => own === mend).length / found.length;
}

describe("calibrationDrift", () => {
  test("a score that holds is left alone, but for about 5%", () => {
    expect(shareOf("nothing", 0, 1)).toBeGreaterThan(0.91);
  });

  test("another base rate asks for an intercept, other effects for a slope too", () => {
    expect(shareOf("intercept", 0.6, 1)).toBeGreaterThan(0.9);
    expect(shareOf("intercept and slope", 0, 0.4)).toBeGreaterThan(0.9);
  });

  test("p-values are those of the likelihood ratios (statsmodels 0.15.0: Logit and GLM with offset, chi2.sf)", () => {
    const logits = [-2, -1, 0, 1];
    const found = calibrationDrift(logits, [30, 60, 90, 70], [200, 200, 180, 100]);
    expect(found.shift).toBeCloseTo(0.0736028, 6);
    expect(found.slope).toBeCloseTo(0.85914259, 6);
    expect(found.pAsTheyAre).toBeCloseTo(0.2111282657, 8);
    expect(found.pShifted).toBeCloseTo(0.1192590406, 8);
  });
});
