import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { probesOf } from "../../../models/emit/probes.ts";
import { receiptOf } from "../../../models/explain/receipt.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import { anyModelAndLeads } from "../any-model.ts";
import { smallModel } from "../small-model.ts";

describe("receiptOf", () => {
  test("by hand: what gave points, what gave none, and what is missing for the next grade", () => {
    const { score, lines, without, up } = receiptOf(smallModel, {
      industry: "Farming",
      employees: 50,
      visits: 0,
    });
    expect([score.grade, score.points]).toEqual(["B2", 5]);
    expect(lines).toEqual([
      { rule: "r5", side: "fit", points: 4, text: "employees is 10 to below 200" },
      { rule: "r7", side: "engagement", points: 1, text: "visits is below 1" },
    ]);
    expect(without).toEqual(["industry"]);
    expect(up).toEqual([
      { side: "fit", name: "A", missing: 2 },
      { side: "engagement", name: "1", missing: 2 },
    ]);
  });

  test("by hand: the moves, better grades first", () => {
    const { moves } = receiptOf(smallModel, { industry: "Farming", employees: 50, visits: 0 });
    expect(moves).toEqual([
      {
        input: "industry",
        text: "industry is Software or Tech",
        points: 4,
        grade: "A2",
        decision: "nurture",
      },
      {
        input: "industry",
        text: "industry is other than Software, Tech or Farming",
        points: 2,
        grade: "A2",
        decision: "nurture",
      },
      { input: "visits", text: "visits is 5 or more", points: 2, grade: "B1", decision: "qualify" },
    ]);
  });

  test("a lead with the best grade has no step up", () => {
    expect(receiptOf(smallModel, { industry: "Tech", employees: 50, visits: 9 }).up).toEqual([]);
  });

  test("the points to start with are a line of their own", () => {
    const { lines } = receiptOf({ ...smallModel, start: { fit: 3, engagement: 0 } }, {});
    expect(lines[0]).toEqual({ rule: null, side: "fit", points: 3, text: "every lead starts with these" });
  });

  test("the lines add up to the points, on each side and together", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model, leads }) => {
        for (const lead of leads) {
          const { score, lines } = receiptOf(model, lead);
          const sum = (side: string | null) =>
            lines.reduce((total, line) => total + (side === null || line.side === side ? line.points : 0), 0);
          expect([sum(null), sum("fit"), sum("engagement")]).toEqual([
            score.points,
            score.fit_points,
            score.engagement_points,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every move can be made, and every value that gives another grade is among the moves", () => {
    fc.assert(
      fc.property(anyModelAndLeads, ({ model, leads: [lead = {}] }) => {
        const { score, moves } = receiptOf(model, lead);
        for (const input of model.inputs) {
          const reached = probesOf(model, input)
            .map((value) => scoreLead(model, { ...lead, [input.name]: value }))
            .filter(({ grade }) => grade !== score.grade)
            .map(({ grade, points }) => `${grade} ${points - score.points}`);
          const told = moves
            .filter((move) => move.input === input.name)
            .map(({ grade, points }) => `${grade} ${points}`);
          expect(new Set(told)).toEqual(new Set(reached));
        }
      }),
      { numRuns: 60 },
    );
  });
});
