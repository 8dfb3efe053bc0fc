import { expect, test } from "vitest";
import { touchSpeed } from "../../../../pipelines/report/result/after-handoff/touch-speed.ts";

const row = (rep: string | null, band: number, leads: number, expected: number, wins: number) => {
  return { rep, band, leads, expected, wins };
};

test("a slow rep who wins little everywhere does not make slowness look bad", () => {
  const speeds = touchSpeed([
    row("fast", 1, 300, 60, 84),
    row("fast", 4, 30, 6, 8),
    row("slow", 1, 30, 6, 3),
    row("slow", 4, 300, 60, 33),
  ]);
  expect(speeds.map(({ touched, usual, verdict }) => [touched, usual, verdict])).toEqual([
    ["within an hour", 86.9, "as expected"],
    ["within 3 days", 41.1, "as expected"],
  ]);
});

test("what differs within the same rep is found, in both directions", () => {
  const speeds = touchSpeed([row("a", 2, 300, 60, 90), row("a", 6, 300, 60, 30)]);
  expect(speeds.map(({ verdict, ratio }) => [verdict, ratio])).toEqual([
    ["higher", 1.5],
    ["lower", 0.5],
  ]);
});

test("untouched leads move nobody's usual wins and are not judged", () => {
  const [touched, never] = touchSpeed([row("a", 3, 100, 20, 20), row("a", 7, 50, 5, 0)]);
  expect(touched).toMatchObject({ usual: 20, verdict: "too few" });
  expect(never).toMatchObject({ touched: "never", promised: 5, wins: 0, usual: null, verdict: "not judged" });
});

test("leads without reps are one group; what fewer than ten leads did is not shown, nor what would tell it", () => {
  const [first, second, third] = touchSpeed([
    row(null, 1, 9, 4, 4),
    row(null, 2, 40, 12, 10),
    row(null, 3, 90, 30, 32),
  ]);
  const nothing = { promised: null, wins: null, ratio: null };
  expect(first).toMatchObject({ leads: 9, ...nothing, verdict: "too few" });
  expect(second).toMatchObject({ leads: 40, ...nothing, verdict: "not shown" });
  expect(third).toMatchObject({ leads: 90, wins: 32 });
});
