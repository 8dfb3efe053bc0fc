import { expect, test } from "vitest";
import { validationSentences } from "../../../pipelines/report/document/validation-sentences.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";

const { validation } = sampleResult;

test("a validation that holds is said in words, without a term of statistics to know", () => {
  expect(validationSentences(validation)).toEqual([
    "Take one winner and one other lead: the score puts the winner first 81 times in 100 (between 77 and 85). A coin would manage 50.",
    "It promised 119 wins and 112 came: a difference that chance explains.",
    "Good leads are as much better than poor ones as the score says.",
    "Its probabilities are 15.7% closer to what happened than giving every lead the same rate.",
    "The best tenth of the leads converts 3.4 times as often as all leads.",
  ]);
});

test("a validation that does not hold is said as plainly", () => {
  const poor = {
    ...validation,
    expected_over_observed: 1.5,
    expected_over_observed_low: 1.2,
    expected_over_observed_high: 1.8,
    calibration_slope: 0.6,
    calibration_slope_low: 0.4,
    calibration_slope_high: 0.8,
    log_loss: 0.4,
  };
  const text = validationSentences(poor).join(" ");
  expect(text).toContain("50% too many, more than chance explains");
  expect(text).toContain("The score exaggerates");
  expect(text).toContain("no closer to what happened");
});

test("what could not be measured is left out", () => {
  expect(validationSentences(refusedResult.validation)).toEqual([]);
});
