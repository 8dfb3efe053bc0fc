import { describe, expect, test } from "vitest";
import { judgeGroups } from "../../../pipelines/report/result/groups.ts";
import { teamSentence } from "../../../pipelines/report/result/team-sentence.ts";
import { withoutReps } from "../../../pipelines/report/result/without-reps.ts";

/** A group of judged leads that promise 15% each. */
function row(dimension: string, name: string, judged: number, wins: number) {
  const counts = { high: 0, medium: judged, low: 0, opportunities: 0, leads: judged, judged, wins };
  return { dimension, name, ...counts, expected: 0.15 * judged, variance: 0.1275 * judged };
}

function part(territory: string, rep: string, judged: number, wins: number) {
  const { expected, variance } = row("rep", rep, judged, wins);
  return { territory, rep, judged, wins, expected, variance };
}

const others = ["North", "South", "East"].map((name) => row("territory", name, 800, 124));
const fine = [
  "Bo",
  "Cy",
  "Di",
  "Ed",
  "Flo",
  "Gil",
  "Hal",
  "Ida",
  "Jo",
  "Kim",
  "Lou",
  "Ned",
  "Oz",
  "Pat",
  "Quin",
  "Ray",
  "Sam",
  "Ty",
  "Uma",
  "Vi",
].map((name) => row("rep", name, 400, 60));

describe("withoutReps", () => {
  test("says so where a territory's verdict is that of one rep", () => {
    const rows = [...others, row("territory", "West", 900, 86), row("rep", "Leo", 400, 10), ...fine];
    const parts = [part("West", "Leo", 400, 10), part("West", "Bo", 500, 76)];
    const west = withoutReps(rows, parts, judgeGroups(rows, "rep")).find(({ name }) => name === "West");
    expect(west?.verdict).toBe("lower");
    expect(west?.flags).toContain("by single reps");
    expect(
      teamSentence({
        territories: west === undefined ? [] : [west],
        reps: judgeGroups(rows, "rep"),
        makeup: [],
      }),
    ).toBe("Given their leads, Leo won less often than expected, beyond chance: ask what stands in the way.");
    expect(west?.sentence).toMatch(/beyond chance\. Without Leo, West is as predicted\.$/);
  });

  test("names two reps where it takes both", () => {
    const rows = [
      ...others,
      row("territory", "West", 1300, 101),
      row("rep", "Leo", 400, 15),
      row("rep", "Max", 400, 15),
      ...fine,
    ];
    const parts = [part("West", "Leo", 400, 15), part("West", "Max", 400, 15), part("West", "Bo", 500, 71)];
    const west = withoutReps(rows, parts, judgeGroups(rows, "rep")).find(({ name }) => name === "West");
    expect(west?.sentence).toContain("Without Leo and Max, West is as predicted.");
  });

  test("tells nothing of a territory that has no other leads than its weak reps'", () => {
    const rows = [
      ...others,
      ...["Isles", "Alps", "Coast"].map((name) => row("territory", name, 800, 121)),
      row("territory", "West", 800, 30),
      row("rep", "Leo", 400, 15),
      row("rep", "Max", 400, 15),
      ...fine,
    ];
    // What decimals of probabilities leave: not quite nothing.
    const parts = ["Leo", "Max"].map((rep) => ({ ...part("West", rep, 400, 15), expected: 60 - 1e-14 }));
    const west = withoutReps(rows, parts, judgeGroups(rows, "rep")).find(({ name }) => name === "West");
    expect(west?.verdict).toBe("lower");
    expect(west?.sentence).not.toContain("Without");
  });

  test("blames no rep where the whole territory is low", () => {
    const rows = [...others, row("territory", "West", 900, 60), row("rep", "Leo", 300, 20), ...fine];
    const parts = [part("West", "Leo", 300, 20), part("West", "Bo", 600, 40)];
    const west = withoutReps(rows, parts, judgeGroups(rows, "rep")).find(({ name }) => name === "West");
    expect(west?.verdict).toBe("lower");
    expect(west?.sentence).not.toContain("Without");
  });

  test("a rep who is as predicted is not named, though the territory would be without the rep", () => {
    const rows = [...others, row("territory", "West", 900, 100), row("rep", "Bo", 500, 70)];
    const found = withoutReps(rows, [part("West", "Bo", 500, 40)], judgeGroups(rows, "rep"));
    expect(found.every(({ sentence }) => !sentence.includes("Without"))).toBe(true);
  });
});
