import { expect, test } from "vitest";
import { findingSentence } from "../../../pipelines/report/document/finding-sentence.ts";
import { sampleResult } from "../sample-result.ts";

const finding = sampleResult.lessons.findings[0];
if (finding === undefined) throw new Error("the sample has no finding");

test("shares with their leads, what the score does today, and what could be mended", () => {
  expect(findingSentence(finding)).toBe(
    "34% of the 147 leads that came back with this reason, against 20% of the 485 with another one. The score gives no points for it and takes none off: consider fewer points for it, or a route to whoever sells to that role.",
  );
});

test.each([
  [null, null, "The score has no rule on Seniority itself"],
  [-2, -2, "The score already takes 2 points off"],
  [1, 1, "The score gives 1 point for it"],
  [-1, 3, "The score gives −1 to +3 points, depending on the value"],
])("points from %s to %s: %s", (points_low, points_high, text) => {
  expect(findingSentence({ ...finding, points_low, points_high })).toContain(`${text}: consider`);
});
