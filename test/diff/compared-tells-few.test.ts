import { expect, test } from "vitest";
import { comparedTellsFew } from "../../pipelines/diff/compared-tells-few.ts";

function group(dimension: string, name: string, judged: number, wins: number, isHidden = false) {
  return { dimension, name, judged, wins, outcomes_hidden: isHidden };
}

const early = group("quarter", "2025-Q3", 300, 40);
const heldOut = group("held_out", "held out", 105, 22);

test("whole quarters that are shown tell of nobody", () => {
  const quarters = [group("quarter", "2025-Q4", 60, 12), group("quarter", "2026-Q1", 45, 10)];
  const compared = { leads: 105, wins: 22 };
  expect(comparedTellsFew(compared, ["2025-Q4", "2026-Q1"], [early, ...quarters, heldOut])).toBe(false);
});

test("a quarter of few leads among them would be known less the others", () => {
  const quarters = [group("quarter", "2025-Q4", 96, 20), group("quarter", "2026-Q1", 9, 2, true)];
  const hidden = { ...early, outcomes_hidden: true };
  const compared = { leads: 105, wins: 22 };
  expect(comparedTellsFew(compared, ["2025-Q4", "2026-Q1"], [hidden, ...quarters, heldOut])).toBe(true);
});

test("few held-out leads that are not among them would be known too", () => {
  const quarters = [group("quarter", "2025-Q4", 9, 2, true), group("quarter", "2026-Q1", 96, 20)];
  const hidden = { ...early, outcomes_hidden: true };
  expect(comparedTellsFew({ leads: 96, wins: 20 }, ["2026-Q1"], [hidden, ...quarters, heldOut])).toBe(true);
});
