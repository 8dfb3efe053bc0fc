import { expect, test } from "vitest";
import { cutsInForce } from "../../../models/grade/cuts-in-force.ts";
import { smallModel } from "../small-model.ts";

const scale = (perLogOdds: number, fit: number, engagement: number) => ({
  points_per_log_odds: perLogOdds,
  mean: { fit, engagement },
});
const before = { ...smallModel, scale: scale(10, 4, 2) };

test("a cut lies as far above the mean lead on the new scale as on the old one", () => {
  // fit: 6 is 0.2 above the mean; engagement: 3 is 0.1 above.
  expect(cutsInForce(before, scale(20, 30, 10))).toEqual({ fit: [34], engagement: [12] });
});

test("on its own scale every cut is where it was", () => {
  expect(cutsInForce(before, before.scale)).toEqual({ fit: [6], engagement: [3] });
});

test("nothing is in force before the first release, nor by one that does not state its scale", () => {
  expect(cutsInForce(null, before.scale)).toEqual({ fit: null, engagement: null });
  expect(cutsInForce(smallModel, before.scale)).toEqual({ fit: null, engagement: null });
  const letters = { ...before, grades: { ...before.grades, engagement: [] } };
  expect(cutsInForce(letters, before.scale).engagement).toBeNull();
});
