import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { configSchema } from "../../../pipelines/config/config-schema.ts";
import { chosenBar } from "../../../pipelines/report/result/bar/chosen-bar.ts";
import { territoryThresholds, threshold } from "../../../pipelines/report/result/bar/threshold.ts";

const rows = [
  { territory: "North", points: 10, qualifies: false, leads: 60, wins: 3 },
  { territory: "North", points: 50, qualifies: true, leads: 40, wins: 17 },
  { territory: "South", points: 10, qualifies: false, leads: 4, wins: 1 },
  { territory: "South", points: 50, qualifies: true, leads: 20, wins: 5 },
  { territory: null, points: 50, qualifies: true, leads: 6, wins: 4 },
];
const repWeeks = { all: 20, territories: new Map([["North", 10]]) };
const qualify = { by: "points" as const, from: 50 };
const config = (more: object) =>
  configSchema.parse({ name: "a", exports: { leads: { file: "a.csv" } }, ...more });

const bar = chosenBar(
  rows,
  repWeeks,
  { qualify },
  config({ qualify: { by: "capacity", leadsPerRepPerWeek: 3, costPerLead: 10 } }),
  [],
);

describe("chosenBar", () => {
  test("says what is handed over and what is given up, of all and by territory", () => {
    expect(bar.groups[0]).toMatchObject({
      by: "all",
      given: {
        leads: 66,
        wins: 26,
        leads_per_rep_per_week: 3.3,
        wins_kept: 0.8667,
        conversion: 0.3939,
        cost: 660,
      },
      given_up: { leads: 64, wins: 4, conversion: 0.0625, cost_per_win: 160 },
    });
    expect(bar.groups.map(({ name }) => name)).toEqual(["all", "North", "South"]);
    expect(bar.groups[1]?.given_up).toMatchObject({ leads: 60, leads_per_rep_per_week: 6 });
  });

  test("under ten leads no wins are shown, nor what tells them: neither the other side nor the other territory", () => {
    const nothing = {
      wins: null,
      wins_kept: null,
      conversion: null,
      conversion_low: null,
      cost_per_win: null,
    };
    expect(bar.groups[2]).toMatchObject({
      name: "South",
      given: { leads: 20, leads_per_rep_per_week: null, ...nothing },
      given_up: { leads: 4, ...nothing },
    });
    expect(bar.groups[1]).toMatchObject({ name: "North", given: nothing, given_up: nothing });
  });

  test("its interval is Wilson's of 26 in 66: 0.28503 to 0.51452 by the formula of 1927", () => {
    expect(bar.groups[0]?.given.conversion_low).toBeCloseTo(0.28503, 4);
    expect(bar.groups[0]?.given.conversion_high).toBeCloseTo(0.51452, 4);
  });

  test.each([
    [{ by: "points", from: 50 }, true],
    [{ by: "points", from: 49 }, false],
    [{ by: "grades", grades: ["A"] }, false],
  ])("what was agreed on still holds, or does not: %j", (agreedBar, holds) => {
    const agreed = { on: "2026-07-03", by: ["Sales"], bar: agreedBar };
    expect(chosenBar(rows, repWeeks, { qualify }, config({ agreed }), []).agreed).toMatchObject({ holds });
  });
});

test("thresholds: the cuts whose wins may be shown, the chosen one marked", () => {
  const cuts = { maxPoints: 60, chosen: 50, costPerLead: null };
  const all = threshold(rows, repWeeks, cuts, []);
  expect(all[0]).toMatchObject({ points: 0, leads: 130, wins: 30, wins_kept: 1, chosen: false });
  expect(all.find(({ chosen }) => chosen)).toMatchObject({ points: 50, leads: 66, wins: 26 });
  expect(all.every(({ wins }) => wins !== null)).toBe(true);
  // With those of all, bars of territories would tell of the six leads that are in none.
  expect(territoryThresholds(rows, repWeeks, cuts, { bar, threshold: all })).toEqual([]);
});

test("a territory's wins are shown at bars that leave ten leads or none in every territory", () => {
  const own = (territory: string, points: number, leads: number) => ({
    ...{ territory, points, leads, wins: 2, qualifies: true },
  });
  const some = [own("North", 10, 50), own("North", 30, 50), own("North", 40, 50), own("South", 10, 30)];
  const apart = [...some, own("South", 30, 4), own("South", 40, 20)];
  const cuts = { maxPoints: 40, chosen: null, costPerLead: null };
  const shownIn = (rows: typeof apart) => {
    const byClass = chosenBar(rows, repWeeks, { qualify: { by: "grades", grades: ["A"] } }, config({}), []);
    const all = threshold(rows, repWeeks, cuts, []);
    const found = territoryThresholds(rows, repWeeks, cuts, { bar: byClass, threshold: all });
    expect(found.filter(({ wins, leads }) => wins === null && leads > 0)).toEqual([]);
    return new Set(found.map(({ leads }) => leads));
  };
  expect(shownIn([...some, own("South", 40, 20)])).toEqual(new Set([150, 100, 50, 20]));
  expect(shownIn(apart)).toEqual(new Set([150, 100, 54, 24]));
});

test("the wins of two bars that are shown differ by those of ten leads or more", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ points: fc.nat({ max: 60 }), leads: fc.integer({ min: 1, max: 30 }) }), {
        minLength: 1,
      }),
      (some) => {
        const all = some.map((own) => ({ ...own, territory: null, qualifies: true, wins: 0 }));
        const found = threshold(all, repWeeks, { maxPoints: 60, chosen: null, costPerLead: null }, []);
        const known = [...found.map(({ leads }) => leads), 0];
        for (const [i, leads] of known.entries()) {
          const fewer = known[i + 1] ?? 0;
          if (known[0] !== undefined && known[0] >= 10)
            expect(leads === fewer || leads - fewer >= 10, String(known)).toBe(true);
        }
      },
    ),
  );
});
