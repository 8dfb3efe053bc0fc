import { expect, test } from "vitest";
import { judgeGroups } from "../../../pipelines/report/result/groups.ts";

function row(name: string, judged: number, wins: number) {
  const mix = { high: judged, medium: 0, low: 0, opportunities: wins };
  return { dimension: "grade", name, leads: judged, ...mix, judged, wins, expected: wins, variance: wins };
}

test("a group with too few leads shows no outcome, and neither does one that would give it away", () => {
  const hidden = { outcomes_hidden: true, mix_hidden: true };
  const groups = judgeGroups(
    [row("A", 200, 40), row("B", 9, 3), row("C", 300, 20), { ...row("D", 40, 4), ...hidden }],
    "grade",
  );
  expect(groups.map(({ name, wins, high }) => [name, wins, high])).toEqual([
    ["A", 40, 200],
    ["B", null, null],
    ["C", 20, 300],
    ["D", null, null],
  ]);
  expect(groups.map(({ verdict }) => verdict)).toEqual([
    "as expected",
    "too few",
    "as expected",
    "not shown",
  ]);
  expect(groups[3]?.sentence).toMatch(/^Not shown/);
  expect(groups[1]?.sentence).toMatch(/^Only 9 leads/);
});

test("nothing is hidden where every group has leads enough", () => {
  const groups = judgeGroups([row("A", 200, 40), row("B", 10, 3)], "grade");
  expect(groups.every(({ wins }) => wins !== null)).toBe(true);
});
