import { expect, test } from "vitest";
import { gapResults } from "../../../pipelines/report/result/gaps.ts";
import { makePatterns, planted } from "../../models/made-patterns.ts";

test("the dearest gap first, as a share of what the score tells; nothing where the folds see nothing", () => {
  const patterns = makePatterns([planted("size", [0, 1]), planted("need", [0, 1])], { leads: 20, seed: 1 });
  const gaps = new Map([
    [1, { empty: 0.8, told: -0.001, cost: -0.0008, measurable: false }],
    [0, { empty: 0.25, told: 0.02, cost: 0.005, measurable: true }],
  ]);
  expect(gapResults(patterns, gaps, { log_loss: 0.3, log_loss_base: 0.35 })).toEqual([
    { input: "size", empty: 0.25, told: 0.02, cost: 0.005, share_of_told: 0.1 },
    { input: "need", empty: 0.8, told: -0.001, cost: -0.0008, share_of_told: null },
  ]);
  expect(gapResults(patterns, gaps, { log_loss: null, log_loss_base: null })[0]?.share_of_told).toBeNull();
});
