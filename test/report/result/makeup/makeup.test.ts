import { describe, expect, test } from "vitest";
import type { Rule } from "../../../../models/scoring-model.ts";
import { makeup } from "../../../../pipelines/report/result/makeup/makeup.ts";
import type { GroupResult, Result } from "../../../../pipelines/report/result-schema.ts";
import { sampleResult } from "../../sample-result.ts";

const [base] = sampleResult.territories as [GroupResult, ...GroupResult[]];

function group(name: string, leads: number, score: number | null, flags: string[] = []): GroupResult {
  return { ...base, name, leads, net_quality_score: score, flags };
}

const source = { operator: "is one of" as const, or_empty: false };
const rules: Rule[] = [
  rule("r1", "LeadSource", { ...source, values: ["Lists", "Fairs"] }, -9),
  rule("r2", "LeadSource", { ...source, values: ["Partner"] }, 4),
  rule("r3", "visits", { operator: "lies within", from: 1, below: null, or_empty: false }, 6),
];

function rule(id: string, input: string, condition: Rule["condition"], points: number): Rule {
  return { id, input, condition, and: null, points, reason: "" };
}

const model = { rules, start: { fit: 10, engagement: 5 } };

/** Leads of Central (100) and of the others (300) that meet each rule. */
function met(counts: Readonly<Record<string, readonly [number, number]>>) {
  return Object.entries(counts).flatMap(([rule_id, [own, others]]) => [
    { dimension: "territory", name: "Central", rule_id, leads: own },
    { dimension: "territory", name: "West", rule_id, leads: others },
    { dimension: "rep", name: "Central", rule_id, leads: 7 },
  ]);
}

const groups = [group("Central", 100, -0.6, ["poor leads"]), group("West", 300, -0.1)];
const sources = {
  column: "LeadSource",
  leads: new Map([
    [
      "Central",
      new Map([
        ["Lists", 36],
        ["Fairs", 2],
        ["Partner", 10],
      ]),
    ],
    [
      "West",
      new Map([
        ["Lists", 21],
        ["Fairs", 12],
        ["Partner", 60],
      ]),
    ],
  ]),
};

function poor(
  counts = met({ r1: [38, 33], r2: [10, 60], r3: [30, 150] }),
  mix: typeof sources | null = sources,
) {
  return makeup(
    { by: "territory", groups, ruleRows: counts, sources: mix },
    model,
  )[0] as Result["makeup"][number];
}

describe("makeup, of territories", () => {
  test("names what makes leads poor, and adds up to the whole", () => {
    const central = poor();
    // By hand: 15 − 9·0.38 + 4·0.1 + 6·0.3 against 15 − 9·0.11 + 4·0.2 + 6·0.5.
    expect(central).toMatchObject({
      points: 13.78,
      other_points: 17.81,
      difference: -4.03,
      leads: 100,
      other_leads: 300,
    });
    expect(central.rules.map(({ rule, difference }) => [rule, difference])).toEqual([
      ["r1", -2.43],
      ["r3", -1.2],
      ["r2", -0.4],
    ]);
    expect(central.sentence).toBe(
      "The leads of Central score 4.0 points less than those of other territories (13.8 against 17.8): 2.8 of it by LeadSource and 1.2 by visits. 38% of them meet “LeadSource is Lists or Fairs” (elsewhere 11.0%) and 30% “visits is 1 or more” (elsewhere 50%).",
    );
  });

  test("says which sources to talk about: too many poor ones, too few good ones, and none that is as frequent as elsewhere", () => {
    expect(poor().advice).toBe(
      "Talk to marketing about the sources, 2.8 of these points: many come from Lists (36%, elsewhere 7.0%); few from Partner (10.0%, elsewhere 20%).",
    );
  });

  test("says that it is not the sources where it is not, and nothing where the score does not look at them", () => {
    expect(poor(met({ r1: [11, 33], r2: [20, 60], r3: [0, 300] })).advice).toMatch(
      /^Where they come from is hardly any/,
    );
    expect(poor(undefined, null).advice).toBeNull();
    expect(poor(undefined, { ...sources, column: "Campaign" }).advice).toBeNull();
  });

  test("of better leads says what makes them better, and gives no advice", () => {
    const better = [group("Central", 100, 0.3), group("West", 300, -0.1)];
    const [central, ...rest] = makeup(
      { by: "territory", groups: better, ruleRows: met({ r3: [60, 30] }), sources },
      model,
    );
    expect(rest).toEqual([]);
    expect(central).toMatchObject({ verdict: "better", difference: 3, advice: null });
    expect(central?.sentence).toContain("score 3.0 points more than those of other territories");
  });

  test("leaves out who is like the others, has few leads, or may not show its mix", () => {
    const ruleRows = met({ r3: [60, 30] });
    const of = (central: GroupResult) =>
      makeup({ by: "territory", groups: [central, group("West", 300, -0.1)], ruleRows, sources }, model);
    expect(of(group("Central", 100, 0.03))).toEqual([]);
    expect(of(group("Central", 49, 0.9))).toEqual([]);
    expect(of(group("Central", 100, null))).toEqual([]);
    expect(makeup({ by: "territory", groups: groups.slice(0, 1), ruleRows, sources }, model)).toEqual([]);
    expect(of(group("Central", 100, null, ["poor leads"]))).toEqual([]);
  });

  test("leaves out whom it takes to work out what a few leads meet", () => {
    const two = [group("Central", 100, -0.6, ["poor leads"]), group("West", 300, 0.3), group("Few", 5, null)];
    const told = makeup({ by: "territory", groups: two, ruleRows: met({ r3: [30, 250] }), sources }, model);
    expect(told.map(({ name }) => name)).toEqual(["West"]);
  });

  test("says no word of the workshop", () => {
    const [visits] = rules.slice(2) as [Rule];
    const fading = { ...model, rules: [{ ...visits, id: "r1", input: "clicks, half-life 30 days" }] };
    const [own] = makeup(
      { by: "territory", groups, ruleRows: met({ r1: [10, 150] }), sources: null },
      fading,
    );
    expect(own?.sentence).toContain("by clicks (30-day fade)");
    expect(own?.sentence).not.toContain("half-life");
  });
});
