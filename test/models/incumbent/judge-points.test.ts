import { describe, expect, test } from "vitest";
import { judgePoints } from "../../../models/incumbent/judge-points.ts";
import { pointsLine } from "../../../models/incumbent/points-line.ts";

/** Leads of four levels of points in ten slots and four quarters, won as `rates` say. */
function leads(rates: readonly number[]) {
  const rows = rates.flatMap((rate, level) =>
    Array.from({ length: 40 }, (_, k) => ({
      points: level * 10,
      slot: k % 10,
      cohort: Math.floor(k / 10),
      rate,
    })),
  );
  const column = (of: (row: (typeof rows)[number]) => number) => rows.map(of);
  return {
    patterns: {
      traits: [],
      codes: [],
      n: Float64Array.from(rows, () => 20),
      wins: Float64Array.from(rows, ({ rate }) => 20 * rate),
      slot: Uint8Array.from(column(({ slot }) => slot)),
      cohort: Uint16Array.from(column(({ cohort }) => cohort)),
    },
    fit: column(({ points }) => points),
    engagement: column(() => 0),
  };
}

const rising = leads([0.05, 0.1, 0.2, 0.4]);
const falling = leads([0.4, 0.2, 0.1, 0.05]);

describe("judgePoints", () => {
  test("a score that ranks right: the line of earlier quarters says what the latest ones do", () => {
    const { outOfTime, crossValidation } = judgePoints(rising, 30);
    expect(outOfTime?.n).toBe(800);
    // By hand: of every four wins and losses, wins 1:2:4:8 and losses 19:18:16:12 of 15 and 65 rank as 0.7441.
    const [wins, losses] = [
      [1, 2, 4, 8],
      [19, 18, 16, 12],
    ];
    const pairs = wins.flatMap((won, i) =>
      losses.map((lost, j) => won * lost * (i > j ? 1 : i === j ? 0.5 : 0)),
    );
    const auc = pairs.reduce((sum, pair) => sum + pair) / (15 * 65);
    expect(crossValidation.auc?.auc).toBeCloseTo(auc, 10);
    expect(outOfTime?.auc?.auc).toBeCloseTo(auc, 10);
    expect(outOfTime?.slope?.slope).toBeCloseTo(1, 2);
    expect(outOfTime?.expectedOverObserved?.ratio).toBeCloseTo(1, 2);
  });

  test("a score that is upside down promises everyone the base rate, and its AUC says so", () => {
    const { crossValidation, unseen } = judgePoints(falling, 30);
    expect(crossValidation.auc?.high).toBeLessThan(0.5);
    expect(crossValidation.logLoss).toBeCloseTo(crossValidation.logLossBase as number, 6);
    for (const probability of unseen) expect(probability).toBeCloseTo(0.1875, 6);
  });

  test("without dates there is no latest quarter", () => {
    const { patterns } = rising;
    const undated = { ...rising, patterns: { ...patterns, cohort: patterns.cohort.map(() => 0) } };
    expect(judgePoints(undated, 30).outOfTime).toBeNull();
  });
});

describe("pointsLine", () => {
  test("is logistic regression: at its line the score equations of Newton's method are 0", () => {
    const { intercept, scale } = pointsLine(rising.patterns, rising.fit, 30);
    let [rise, tilt] = [0, 0];
    rising.fit.forEach((points, i) => {
      const p = 1 / (1 + Math.exp(-(intercept + points / scale)));
      const residual = (rising.patterns.wins[i] as number) - 20 * p;
      rise += residual;
      tilt += residual * points;
    });
    expect(rise).toBeCloseTo(0, 4);
    // What is left is the pull of the prior: its weight (30 / 10)² times the slope.
    expect(tilt).toBeCloseTo(9 / scale, 4);
  });

  test("stays finite where points part all wins from all losses, and for points that are the same for all", () => {
    const parted = leads([0, 0, 1, 1]);
    const line = pointsLine(parted.patterns, parted.fit, 30);
    expect(line.scale).toBeGreaterThan(0);
    expect(Number.isFinite(line.intercept)).toBe(true);
    const same = pointsLine(
      rising.patterns,
      rising.fit.map(() => 7),
      30,
    );
    expect(same).toEqual({ intercept: Math.log(0.1875 / 0.8125), scale: Number.POSITIVE_INFINITY });
  });
});
