import { expect, test } from "vitest";
import { leaveEachOut } from "../../../models/judge/leave-each-out.ts";
import { type LearnOptions, learn } from "../../../models/learn.ts";
import { makePatterns, planted, sixTraits } from "../made-patterns.ts";

const options: LearnOptions = { solver: "newton", maxPoints: 100, maxRules: null };

test("a trait that carries the score is missed, and the more the stronger it is", () => {
  const traits = [...sixTraits.slice(0, 1), planted("weak", [-0.3, 0.3])];
  const patterns = makePatterns(traits, { leads: 4000, seed: 2 });
  const left = leaveEachOut(patterns, learn(patterns, options));
  const lost = [0, 1].map((trait) => (left.get(trait)?.with ?? 0) - (left.get(trait)?.without ?? 0));
  expect(lost[0]).toBeGreaterThan(0.08);
  expect(lost[1]).toBeGreaterThan(0);
  expect(lost[0]).toBeGreaterThan(lost[1] ?? 0);
});

test("without traits nothing can be left out", () => {
  const patterns = makePatterns([], { leads: 400, seed: 2 });
  expect(leaveEachOut(patterns, learn(patterns, options)).size).toBe(0);
});
