import { expect, test } from "vitest";
import { stabilityTables } from "../../../pipelines/report/document/method-tables/stability-tables.ts";
import { stabilitySentences } from "../../../pipelines/report/document/stability-sentences.ts";
import type { Result } from "../../../pipelines/report/result-schema.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";

const figure = { apparent: 0.78, optimism: 0.02, corrected: 0.76, low: 0.72, high: 0.8 };
const row = {
  max_points: 100,
  auc: 0.75,
  log_loss: 0.24,
  log_loss_more: 0,
  measurable: false,
  chosen: false,
};
const measured: Result = {
  ...sampleResult,
  points: { ...sampleResult.points, rules: 17 },
  stability: {
    repetitions: 100,
    other_grade: 0.0912,
    interval_width: 0.0431,
    auc: figure,
    log_loss: null,
    calibration_slope: null,
    traits: [{ column: "Industry", found_again: 0.98 }],
  },
  learning_curve: {
    points: [{ share: 0.5, wins: 120, auc: 0.7, log_loss: 0.25 }],
    gain_of_twice: 0.0031,
    measurable: true,
  },
  simplicity: [
    { ...row, max_rules: 3, log_loss_more: 0.02, measurable: true },
    { ...row, max_rules: 8, log_loss_more: 0.002, measurable: true },
    { ...row, max_rules: 20 },
    { ...row, max_rules: null, max_points: 10, log_loss_more: 0.01, measurable: true },
    { ...row, max_rules: null, max_points: 30 },
    { ...row, max_rules: null, chosen: true },
  ],
};

test("says in words how firm the score is", () => {
  expect(stabilitySentences(measured)).toEqual([
    "In 100 repetitions on random halves of the leads, 9.1% of the leads would get another grade.",
    "The probability of a lead would vary by 4.3 percentage points (the range of 95 repetitions in 100, mean over the leads).",
    "On its own leads the score puts the winner first 78 times in 100; by the repetitions it would be 76 on other leads.",
    "With twice the wins the score would gain about 0.0031 in log-loss.",
    "Simplified to at most 8 rules, its log-loss would be 0.0020 higher.",
    "Simplified to at most 30 points, it would lose nothing measurable.",
  ]);
  expect(stabilityTables(measured)).toHaveLength(4);
});

test("caps that the score keeps anyway are no simplification", () => {
  const short = { ...measured, points: { ...measured.points, rules: 3 } };
  expect(stabilitySentences(short).join(" ")).not.toContain("rules");
});

test("a gain that folds do not agree on is none", () => {
  const unsure = { ...measured, learning_curve: { points: [], gain_of_twice: 0.01, measurable: false } };
  expect(stabilitySentences(unsure)).toContain(
    "With twice the wins the score would gain nothing measurable.",
  );
});

test("what was not measured is left out", () => {
  expect(stabilitySentences(refusedResult)).toEqual([]);
  expect(stabilityTables(refusedResult)).toEqual([]);
});
