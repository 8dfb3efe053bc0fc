import { expect, test } from "vitest";
import { foretoldWins } from "../../../models/stats/foretold-wins.ts";

test("allows for the level's own uncertainty, as R", () => {
  // R 4.2.2: x <- c(-2, -1, 0, 1); n <- c(200, 150, 100, 50); w <- c(20, 35, 52, 33)
  //   f <- glm(cbind(w, n - w) ~ 1 + offset(x), family = binomial); p <- fitted(f); new <- c(40, 30, 20, 10)
  //   v <- sum(new * p * (1 - p)); v + v^2 * vcov(f)[1]; and sum(n * p * (1 - p)) = 82.0127802240277
  const { mean, variance, low, high } = foretoldWins(
    { mean: 28, variance: 16.4025560448055, leads: 100 },
    82.0127802240277,
  );
  expect(mean).toBe(28);
  expect(variance).toBeCloseTo(19.6830671561153, 6);
  expect([low, high]).toEqual([19, 37]);
});

test("never more wins than leads", () => {
  expect(foretoldWins({ mean: 4.5, variance: 2, leads: 5 }, 3).high).toBe(5);
});

test("refuses what can't be", () => {
  expect(() => foretoldWins({ mean: 1, variance: 1, leads: 5 }, 0)).toThrow(RangeError);
  expect(() => foretoldWins({ mean: -1, variance: 1, leads: 5 }, 3)).toThrow(RangeError);
});
