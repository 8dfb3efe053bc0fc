import { expect, test } from "vitest";
import { pointsFor } from "../../../pipelines/report/result/lessons/points-for.ts";

const seniority = { trait: 4, bins: [], binOf: Uint8Array.of(0, 0, 1, 1, 2), points: [0, -2, 5] };
const points = { traits: [seniority] };

test("the points of the rules that the prebins fall under", () => {
  expect(pointsFor({ trait: 4, prebins: [2, 3] }, points)).toEqual({ points_low: -2, points_high: -2 });
  expect(pointsFor({ trait: 4, prebins: [1, 2, 4] }, points)).toEqual({ points_low: -2, points_high: 5 });
});

test("no rule on the trait: nothing, not 0", () => {
  expect(pointsFor({ trait: 5, prebins: [2] }, points)).toEqual({ points_low: null, points_high: null });
});
