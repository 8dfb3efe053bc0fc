import { describe, expect, test } from "vitest";
import { summarise } from "../../../pipelines/report/result/summary.ts";
import { teamSentence } from "../../../pipelines/report/result/team-sentence.ts";
import type { GroupResult, Result } from "../../../pipelines/report/result-schema.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";

const [base] = sampleResult.grades as [GroupResult, ...GroupResult[]];
const grade = (
  name: string,
  judged: number,
  wins: number,
  level: "high" | "medium" | "low",
): GroupResult => ({
  ...base,
  ...{ name, judged, leads: judged, wins, high: 0, medium: 0, low: 0, [level]: judged },
});
const result: Result = {
  ...sampleResult,
  cross_validation: { ...sampleResult.cross_validation, n: 1000, wins: 100 },
  grades: [
    grade("A1", 100, 40, "high"),
    grade("A2", 100, 20, "high"),
    grade("B1", 300, 30, "medium"),
    { ...grade("B2", 5, 1, "medium"), wins: null, actual: null },
    grade("C1", 500, 10, "low"),
  ],
  classes: [grade("high", 200, 60, "high"), grade("medium", 305, 30, "medium"), grade("low", 500, 10, "low")],
  leakage: sampleResult.leakage.filter(({ verdict }) => verdict !== "suspect"),
  guards: [],
};

describe("the summary", () => {
  test("says first which grades to work: 200 of 1,000 leads, with 60 of 100 wins", () => {
    expect(summarise(result)[0]).toBe(
      "Work the leads graded A1 and A2 first: they are 20% of the leads and bring 60% of the wins. 60 of them are open today, with no opportunity or other outcome yet, and nobody has touched 20 of these. Then come B1 and B2. Leave C1 to marketing: 10 of 500 won (2.0%).",
    );
  });

  test("says whether the score can be trusted, with a coin beside it", () => {
    expect(summarise(result)[1]).toBe(
      "The score keeps its promise: on 1,204 leads that it had never seen it foretold 119 wins, and 112 came; shown a winner and another lead, it picks the winner 81 times in 100 (a coin: 50). Of the 469 leads open today about 28 should win by the end of September 2026 (four times in five 21 to 35); leads that come until then are not in it: past quarters ended with 54 to 80 wins, 50% of them from such leads.",
    );
    const validation = { ...result.validation, expected_over_observed_low: 1.01 };
    expect(summarise({ ...result, validation })[1]).toMatch(
      /^The score orders leads, but its figures are off: /,
    );
  });

  test("says what the bar costs and keeps", () => {
    expect(summarise(result)[2]).toBe(
      "The bar (from 40 points): 7.7 of 21.4 leads per rep and week go to sales, and with them 74% of the wins. It is not the one that was agreed on (from 45 points).",
    );
  });

  test("names suspects before anything that rests on them, and never has more than five points", () => {
    const summary = summarise({ ...result, leakage: sampleResult.leakage });
    expect(summary[1]).toBe(
      "Before you trust the score, look at Budget__c: in it, but suspected of knowing what became of the lead.",
    );
    expect(summary).toHaveLength(5);
  });

  test("of a refused release says so first, and tells nobody to use the grades or the bar", () => {
    const summary = summarise({ ...result, guards: refusedResult.guards });
    expect(summary[0]).toMatch(
      /^No release: use no score from this calibration\. A guard refused it \(size: 31 wins/,
    );
    expect(summary.join(" ")).not.toMatch(/Work the leads|The bar is at/);
  });
});

describe("the leads or the team", () => {
  const group = (name: string, verdict: GroupResult["verdict"], flags: string[] = []) => ({
    ...base,
    name,
    verdict,
    flags,
  });

  test("poor leads are never the team's fault", () => {
    expect(
      teamSentence({ territories: [group("Central", "as expected", ["poor leads"])], reps: [], makeup: [] }),
    ).toBe(
      "Central gets clearly poorer leads than the rest: mend the leads, not the team. Given their leads, all territories and reps win as often as expected, within chance.",
    );
  });

  test("who differs beyond chance is named, four at most", () => {
    const reps = ["Ada", "Bo", "Cy", "Di", "Ed"].map((name) => group(name, "lower"));
    expect(
      teamSentence({
        territories: [],
        reps: [...reps, group("Flo", "higher"), group("Gus", "too few")],
        makeup: [],
      }),
    ).toBe(
      "Given their leads, Ada, Bo, Cy and 2 more won less often than expected, beyond chance: ask what stands in the way. Given their leads, Flo won more often than expected, beyond chance: learn from it.",
    );
  });

  test("says nothing where nobody has enough leads", () => {
    expect(teamSentence({ territories: [group("West", "too few")], reps: [], makeup: [] })).toBeNull();
  });
});
