import { describe, expect, test } from "vitest";
import { mineTraits } from "../../../models/mine/evidence.ts";
import { seededRandom } from "../../../models/random.ts";
import { overRepresented, type ReasonLeads } from "../../../models/reasons/over-represented.ts";
import { makePatterns, planted } from "../made-patterns.ts";

const traits = [
  planted("seniority", [-1, 0, 1], { group: "person" }),
  planted("source", [-0.5, 0, 0.5], { group: "source" }),
  planted("noise", [0, 0, 0, 0], { group: "person" }),
];

/** A thousand leads that came back; the first value of the seniority is `times` as often the wrong role. */
function world(seed: number, times: number) {
  const patterns = makePatterns(traits, { leads: 1000, seed });
  const next = seededRandom(seed + 1000);
  const isWrong = Array.from(patterns.codes[0] ?? [], (code) => next() < 0.15 * (code === 2 ? times : 1));
  const of = (reason: string, kind: ReasonLeads["kind"], isIn: (lead: number) => boolean): ReasonLeads => ({
    reason,
    kind,
    leads: Float64Array.from(isWrong, (_, lead) => (isIn(lead) ? 1 : 0)),
  });
  const reasons = [
    of("Wrong Role", "wrong role", (lead) => isWrong[lead] === true),
    of("Bad Data", "bad data", (lead) => isWrong[lead] === false && lead % 2 === 0),
    of("Moved", "unknown", (lead) => isWrong[lead] === false && lead % 2 === 1),
  ];
  return overRepresented(reasons, mineTraits(patterns), patterns);
}

describe("overRepresented", () => {
  test("finds a planted trait, with the leads on both sides", () => {
    const { found } = world(1, 3);
    expect(found[0]).toMatchObject({ reason: "Wrong Role", trait: 0, group: "person", kind: "wrong role" });
    const { own, others } = found[0] ?? { own: { leads: 0, of: 1 }, others: { leads: 1, of: 1 } };
    expect(own.leads / own.of).toBeGreaterThan(1.5 * (others.leads / others.of));
    expect(own.of + others.of).toBe(1000);
    expect(found[0]?.proposal).toContain("a lower score");
  });

  test("where reasons are given at random, at most a tenth of the worlds has a finding", () => {
    const worlds = Array.from({ length: 200 }, (_, seed) => world(seed, 1).found.length);
    const share = worlds.filter((found) => found > 0).length / worlds.length;
    expect(share).toBeLessThanOrEqual(0.1);
  });

  test("a reason of unknown kind is compared with, but not looked at", () => {
    expect(world(1, 3).found.map(({ reason }) => reason)).not.toContain("Moved");
  });

  test("a reason of few leads is no look", () => {
    const patterns = makePatterns(traits, { leads: 9, seed: 1 });
    const reasons = [{ reason: "Wrong Role", kind: "wrong role" as const, leads: patterns.n }];
    expect(overRepresented(reasons, mineTraits(patterns), patterns)).toEqual({ looks: 0, found: [] });
    expect(overRepresented([], mineTraits(patterns), patterns)).toEqual({ looks: 0, found: [] });
  });
});
