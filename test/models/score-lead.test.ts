import { describe, expect, test } from "vitest";
import { scoreLead } from "../../models/score-lead.ts";
import type { Rule } from "../../models/scoring-model.ts";
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

  test("starting points, points below 0, empty values and rules that ask for two things", () => {
    const rule = (id: string, more: Partial<Rule>): Rule => ({
      id,
      input: "industry",
      condition: { operator: "is one of", values: ["Tech"], or_empty: true },
      and: null,
      points: 1,
      reason: id,
      ...more,
    });
    const many = { operator: "lies within" as const, from: 5, below: null, or_empty: false };
    const model = {
      ...smallModel,
      start: { fit: 3, engagement: 2 },
      rules: [
        rule("bad", { points: -3 }),
        rule("often", { input: "visits", condition: many, points: 4 }),
        rule("tech often", {
          input: "visits",
          condition: many,
          and: { input: "industry", condition: { operator: "is one of", values: ["Tech"], or_empty: false } },
          points: 2,
        }),
      ],
    };
    const scoreOf = (lead: Record<string, string | number | null>) => {
      const { fit_points, engagement_points, reasons } = scoreLead(model, lead);
      return [fit_points, engagement_points, reasons];
    };
    expect(scoreOf({ industry: "Farming", visits: 0 })).toEqual([3, 2, ""]);
    expect(scoreOf({ industry: null, visits: 9 })).toEqual([0, 6, "often"]);
    expect(scoreOf({ industry: "Tech", visits: 9 })).toEqual([0, 8, "often; tech often"]);
  });
});
