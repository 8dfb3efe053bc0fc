import { describe, expect, test } from "vitest";
import { pointsForCapacity, pointsForConversion, thresholdSteps } from "../../../models/grade/threshold.ts";

const points = [0, 10, 30, 30, 90];
const n = [100, 50, 20, 10, 5];
const wins = [2, 5, 4, 3, 4];

describe("thresholdSteps", () => {
  test("counts the leads at or above each cut", () => {
    const steps = thresholdSteps(points, n, wins, 100, []);
    expect(steps).toHaveLength(21);
    expect(steps[0]).toEqual({ points: 0, leads: 185, wins: 18 });
    expect(steps.find((step) => step.points === 30)).toEqual({ points: 30, leads: 35, wins: 11 });
    expect(steps.find((step) => step.points === 35)).toEqual({ points: 35, leads: 5, wins: 4 });
    expect(steps.at(-1)).toEqual({ points: 100, leads: 0, wins: 0 });
  });

  test("holds other cuts too, once each and in order", () => {
    const cuts = thresholdSteps(points, n, wins, 100, [33, 30, 33]).map((step) => step.points);
    expect(cuts).toHaveLength(22);
    expect(cuts).toContain(33);
    expect(cuts).toEqual([...cuts].sort((a, b) => a - b));
  });

  test("a model of few points has a step for each", () => {
    expect(thresholdSteps([0, 3], [1, 1], [0, 1], 3, []).map((step) => step.points)).toEqual([0, 1, 2, 3]);
  });
});

test("pointsForCapacity: the lowest bar that lets no more leads through than can be worked", () => {
  expect(pointsForCapacity(points, n, 185, 90)).toBe(0);
  expect(pointsForCapacity(points, n, 184, 90)).toBe(1);
  expect(pointsForCapacity(points, n, 35, 90)).toBe(11);
  expect(pointsForCapacity(points, n, 5, 90)).toBe(31);
  expect(pointsForCapacity(points, n, 4, 90)).toBe(91);
});

test("pointsForConversion: the lowest points that reach it, or out of reach", () => {
  expect(pointsForConversion([0.1, 0.2, 0.4], 0.2)).toBe(1);
  expect(pointsForConversion([0.1, 0.2, 0.4], 0.05)).toBe(0);
  expect(pointsForConversion([0.1, 0.2, 0.4], 0.5)).toBe(3);
});
