import { describe, expect, test } from "vitest";
import { worklist } from "../../../../pipelines/report/result/worklist/worklist.ts";

/** Every second lead like these wins, on the day after it is looked at: whoever is open today has a chance of about a half. */
const courses = [
  {
    knownDay: "2026-01-01",
    state: "without opportunity",
    fromDay: 0,
    untilDay: 20,
    lagDays: 20,
    leads: 400,
    logit: 0,
  },
  {
    knownDay: "2026-01-01",
    state: "without opportunity",
    fromDay: 0,
    untilDay: 20,
    lagDays: null,
    leads: 400,
    logit: 0,
  },
];
const facts = { courses, reachDays: 40 };

const grades = { A1: "high", B2: "medium", D4: "low" } as const;

function open(territory: string | null, grade: keyof typeof grades, work: string, leads: number) {
  const state = work === "has an opportunity" ? "opportunity" : "without opportunity";
  return { territory, grade, class: grades[grade], work, state, age_days: 5, probability: 0.5, leads };
}

const none = "no touch recorded";
const rows = [
  open("North", "A1", none, 12),
  open("North", "A1", "touched", 40),
  open("North", "D4", none, 30),
  open("South", "D4", "touched", 20),
  open("South", "D4", "has an opportunity", 15),
  open("South", "D4", "has an outcome", 10),
];

describe("worklist", () => {
  test("counts the open leads without an opportunity or outcome, and the wins to come of them", () => {
    const found = worklist(rows, facts, true);
    expect(found).toMatchObject({ reach_days: 40, with_opportunity: 15 });
    expect(found?.groups.map(({ by, name, leads }) => [by, name, leads])).toEqual([
      ["all", "all leads", 102],
      ["class", "high", 52],
      ["class", "low", 50],
      ["grade", "A1", 52],
      ["grade", "D4", 50],
      ["territory", "North", 82],
      ["territory", "South", 20],
    ]);
    const [all, high] = found?.groups ?? [];
    expect(all).toMatchObject({ untouched: 42, touched: 60, high: 52, high_untouched: 12 });
    expect(all?.wins).toBeCloseTo(51, 0);
    expect(high).toMatchObject({ untouched: 12, touched: 40, untouched_wins: 6, touched_wins: 20 });
  });

  test("tells no wins of fewer than ten leads, nor what would", () => {
    const few = [open("North", "A1", none, 4), open("North", "B2", none, 30), open("North", "D4", none, 90)];
    const byName = new Map(
      worklist(few, facts, true)?.groups.map((group) => [group.name, group.untouched_wins]),
    );
    expect(byName.get("high")).toBeNull();
    expect(byName.get("medium")).toBeNull();
    expect(byName.get("low")).toBeCloseTo(45, 0);
    expect(byName.get("all leads")).toBeCloseTo(62, 0);
    const left = [...few.slice(1), open("North", "D4", "has an opportunity", 4)];
    const all = worklist(left, facts, true)?.groups[0];
    // The forecast tells the wins to come of all that are open, these four included.
    expect(all).toMatchObject({ leads: 120, wins: null });
  });

  test("territories with few open leads stand together, as in the forecast", () => {
    const small = [...rows, open("East", "D4", none, 3), open(null, "D4", none, 9)];
    const names = worklist(small, facts, true)?.groups.filter(({ by }) => by === "territory");
    expect(names?.map(({ name, leads }) => [name, leads])).toEqual([
      ["North", 82],
      ["South", 20],
      ["all others", 12],
    ]);
  });

  test("without touches in the exports, nobody is called untouched", () => {
    const [all] = worklist(rows, facts, false)?.groups ?? [];
    expect(all).toMatchObject({
      leads: 102,
      untouched: null,
      touched: null,
      touched_wins: null,
      high_untouched: null,
    });
  });

  test("without enough known wins nothing is foretold, and the counts stay", () => {
    const [all] = worklist(rows, { courses: [], reachDays: 40 }, true)?.groups ?? [];
    expect(all).toMatchObject({ leads: 102, wins: null, untouched: 42 });
  });

  test("is nothing where no such lead is open", () => {
    expect(worklist(rows.slice(4), facts, true)).toBeNull();
    expect(worklist([], facts, true)).toBeNull();
  });
});
