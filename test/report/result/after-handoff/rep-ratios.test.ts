import { expect, test } from "vitest";
import { repRatios } from "../../../../pipelines/report/result/after-handoff/rep-ratios.ts";
import { weeklyLoad } from "../../../../pipelines/report/result/after-handoff/weekly-load.ts";

const nobody = { leads: 0, wins: 0 };

/** Weeks of 1 to 12 leads, those of the busy rep 12 to 24; each lead promises 0.25 wins. */
function team(winsOf: (rep: string, load: number) => number, others = nobody) {
  const reps = ["a", "b", "busy", "c", ..."defghijklmnop"];
  const rows = reps.flatMap((rep) =>
    Array.from({ length: 12 }, (_, i) => {
      const load = rep === "busy" ? 12 + i : 1 + i;
      const judged = load * 8;
      return {
        rep,
        quarter: "2026-Q1",
        load,
        weeks: 8,
        judged,
        expected: judged / 4,
        wins: Math.round(judged * winsOf(rep, load)),
      };
    }),
  );
  const groups = reps.map((name) => {
    const own = rows.filter(({ rep }) => rep === name);
    const sum = (of: (row: (typeof own)[number]) => number) => own.reduce((total, row) => total + of(row), 0);
    const expected = sum((row) => row.expected);
    return {
      dimension: "rep",
      name,
      judged: 4 * expected,
      wins: sum((row) => row.wins),
      expected,
      variance: 0.75 * expected,
    };
  });
  const { load, ownLoads } = weeklyLoad(rows, others);
  return { load, ratios: repRatios(groups, ownLoads) };
}

test("where everyone wins less in full weeks, the rep whose weeks are all full has too many leads", () => {
  const { load, ratios } = team((_, leads) => 0.25 * Math.min(1, 6 / leads));
  expect(load).toMatchObject({ falls: true, capacity: { leads: 6 } });
  expect(ratios?.reps.find(({ name }) => name === "busy")).toMatchObject({
    verdict: "lower",
    reason: "too many leads",
    leads_a_week: 17.5,
  });
});

test("where full weeks convert as light ones do, load is no reason", () => {
  const { load, ratios } = team((rep) => (rep === "busy" ? 0.1 : 0.25));
  expect(load).toMatchObject({ falls: false, capacity: null });
  const flagged = ratios?.reps.filter(({ reason }) => reason !== null);
  expect(flagged?.map(({ name, reason }) => [name, reason])).toEqual([["busy", "ask why"]]);
});

test("a rep whose weeks are light has another reason, even where load does harm", () => {
  const { ratios } = team((rep, leads) => (rep === "c" ? 0.08 : 0.25) * Math.min(1, 6 / leads));
  expect(ratios?.reps.find(({ name }) => name === "c")?.reason).toBe("ask why");
});

test("bands hold every judged lead, in order and without a gap", () => {
  const { load } = team(() => 0.25);
  const bands = load?.bands ?? [];
  expect(bands.reduce((sum, { leads }) => sum + leads, 0)).toBe(8 * (16 * 78 + 210));
  expect(bands.slice(1).every(({ from }, i) => from === (bands[i]?.to ?? 0) + 1)).toBe(true);
});

test("a band is left out where all together would tell what a few leads without a rep won", () => {
  const bandsBeside = (leads: number) => team(() => 0.25, { leads, wins: 1 }).load?.bands.length ?? 0;
  expect(bandsBeside(9)).toBe(bandsBeside(0) - 1);
  expect(bandsBeside(10)).toBe(bandsBeside(0));
});

test("without weeks the load is unknown, and so is what it explains", () => {
  expect(weeklyLoad([], nobody)).toEqual({ load: null, ownLoads: new Map() });
  const groups = [{ dimension: "rep", name: "a", judged: 80, wins: 2, expected: 20, variance: 15 }];
  expect(repRatios(groups, new Map())?.reps[0]).toMatchObject({ reason: "ask why", leads_a_week: null });
  expect(repRatios([], new Map())).toBeNull();
});

test("no rate below ten judged leads, however sure their wins are", () => {
  const few = { dimension: "rep", name: "a", judged: 9, wins: 2, expected: 8, variance: 1 };
  const more = { ...few, name: "b", judged: 10 };
  expect(repRatios([few, more], new Map())).toMatchObject({ too_few: 1, reps: [{ name: "b" }] });
});
