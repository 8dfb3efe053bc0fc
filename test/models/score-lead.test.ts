import { describe, expect, test } from "vitest";
import { scoreLead } from "../../models/score-lead.ts";
import { smallModel } from "./small-model.ts";

const blank = { industry: "Farming", employees: 1, visits: 3 };
const pointsOf = (lead: Record<string, string | number | null>) =>
  scoreLead(smallModel, { ...blank, ...lead }).points;

describe("scoreLead", () => {
  test("adds up both sides and reads grade, class, probability and decision off them", () => {
    expect(scoreLead(smallModel, { industry: "Tech", employees: 50, visits: 9 })).toEqual({
      points: 11,
      fit_points: 8,
      engagement_points: 3,
      grade: "A1",
      class: "high",
      probability: 0.56,
      decision: "qualify",
      reasons: "r3 (+4); r5 (+4); r8 (+3)",
    });
  });

  test("no rule is no points", () => {
    const score = scoreLead(smallModel, blank);
    expect([score.points, score.grade, score.class, score.probability]).toEqual([0, "B2", "low", 0.01]);
    expect([score.decision, score.reasons]).toEqual(["nurture", ""]);
  });

  test.each([
    [9.999999, 0],
    [10, 4],
    [199.999999, 4],
    [200, 3],
    [Number.POSITIVE_INFINITY, 3],
    [null, 1],
    [Number.NaN, 1],
  ])("employees %d: the lower bound belongs to the range, the upper does not", (employees, points) => {
    expect(pointsOf({ employees })).toBe(points);
  });

  test.each([
    ["Tech", 4],
    ["tech", 2],
    ["never seen", 2],
    ["", 2],
    ["Farming", 0],
    [null, 1],
  ])("industry %s", (industry, points) => {
    expect(pointsOf({ industry })).toBe(points);
  });

  test("an empty count is 0", () => {
    for (const visits of [0, null, Number.NaN]) expect(pointsOf({ visits })).toBe(1);
  });

  test("an input that the lead does not have is empty", () => {
    expect(scoreLead(smallModel, {}).reasons).toBe("r1 (+1); r4 (+1); r7 (+1)");
  });

  test("reasons begin with most points; of equal ones the earlier input comes first", () => {
    const score = scoreLead(smallModel, { industry: "other", employees: 300, visits: 7 });
    expect(score.reasons).toBe("r6 (+3); r8 (+3); r2 (+2)");
  });

  test("a bar on points, and a grade of letters alone", () => {
    const byPoints = {
      ...smallModel,
      grades: { ...smallModel.grades, engagement: [], high: ["A"], medium: [], low: ["B"] },
      qualify: { by: "points" as const, from: 7 },
    };
    const lead = { ...blank, industry: "Tech", employees: 10 };
    const score = scoreLead(byPoints, lead);
    expect([score.points, score.grade, score.class, score.decision]).toEqual([8, "A", "high", "qualify"]);
    expect(scoreLead({ ...byPoints, qualify: { by: "points", from: 8 } }, lead).decision).toBe("qualify");
    expect(scoreLead({ ...byPoints, qualify: { by: "points", from: 9 } }, lead).decision).toBe("nurture");
  });
});
