import { expect, test } from "vitest";
import { againstTypical } from "../../../models/stats/against-typical.ts";

const rep = (name: string, observed: number, expected: number) => ({
  name,
  observed,
  expected,
  variance: expected * 0.8,
});

test("one big weak group no longer makes the others look strong", () => {
  const ordinary = ["a", "b", "c", "d", "e"].map((name) => rep(name, 33, 30));
  const moved = againstTypical([...ordinary, rep("big", 70, 100)]);
  for (const group of moved.slice(0, 5)) expect(group.expected).toBeCloseTo(33, -0.5);
  expect(moved[5]?.expected).toBeGreaterThan(103);
});

test("groups at their expected level stay as they are", () => {
  const groups = [28, 29, 30, 31, 32].map((observed, i) => rep(String(i), observed, 30));
  for (const { expected, variance } of againstTypical(groups)) {
    expect(expected).toBeCloseTo(30, 0);
    expect(variance).toBeCloseTo(24, 0);
  }
});

test("with four groups there is no typical one", () => {
  const groups = [40, 41, 42, 43].map((observed, i) => rep(String(i), observed, 30));
  expect(againstTypical(groups)).toBe(groups);
});
