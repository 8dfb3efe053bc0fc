import { expect, test } from "vitest";
import { singleTraitAucs } from "../../../models/mine/single-trait-auc.ts";
import { makePatterns, planted } from "../made-patterns.ts";

test("a trait that knows the outcome stands out, an honest one does not, and noise is worth nothing", () => {
  const traits = [planted("industry", [-1, 1]), planted("noise", new Array<number>(30).fill(0))];
  const world = makePatterns(traits, { leads: 3000, seed: 5 });
  const knows = Uint8Array.from(world.wins, (won, i) => (i % 20 === 0 ? 3 - won : 2 + won));
  const [honest, noise, leak] = singleTraitAucs({
    ...world,
    traits: [...world.traits, planted("outcome", [0, 0]).trait],
    codes: [...world.codes, knows],
  });
  expect(leak).toBeGreaterThan(0.9);
  expect(honest).toBeGreaterThan(0.6);
  expect(honest).toBeLessThan(0.8);
  expect(Math.abs((noise ?? 0) - 0.5)).toBeLessThan(0.05);
});
