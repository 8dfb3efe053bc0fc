import { describe, expect, test } from "vitest";
import { type ColumnEvidence, judgeColumn } from "../../../models/mine/leak-gates.ts";
import { column, month } from "./column-evidence.ts";

const verdictOf = (evidence: ColumnEvidence) => judgeColumn(evidence).verdict;

const numbers = { numbers: 900, distinct: 700 };
const dates = { dates: 900, distinct: 400 };
const manyValues = { distinct: 300 };
const history = { leadsWithHistory: 800 };

/** Each gate: a column it must stop, and one that looks much like it and must pass. */
const gates: readonly [gate: string, verdict: string, stopped: ColumnEvidence, passes: ColumnEvidence][] = [
  ["denied by the config", "refused", column("City", { role: "denied" }), column("City")],
  ["part of the outcome", "refused", column("Result", { role: "outcome" }), column("Result")],
  ["filled by the system later", "refused", column("Stamp", { role: "filled later" }), column("Stamp")],
  ["a compared dimension", "not a trait", column("Region", { role: "dimension" }), column("Region")],
  ["empty", "not a trait", column("Old", { filled: 0, distinct: 0 }), column("Old", { filled: 30 })],
  [
    "the same in every lead",
    "not a trait",
    column("Magazine", { filled: 1000, distinct: 1 }),
    column("Magazine", { filled: 900, distinct: 1 }),
  ],
  [
    "dates after the handoff",
    "refused",
    column("Demo_Date", { ...dates, datesAfterHandoff: 90 }),
    column("Demo_Date", { ...dates, datesAfterHandoff: 2 }),
  ],
  [
    "ids",
    "not a trait",
    column("Prospect ID", { distinct: 890 }),
    column("Total Time Spent on Website", numbers),
  ],
  [
    "numbers that are ids",
    "not a trait",
    column("Lead Number", { numbers: 900, distinct: 900 }),
    column("Number of Employees", numbers),
  ],
  [
    "personal data by name",
    "not a trait",
    column("Email", { ...manyValues }),
    column("Do Not Email", { distinct: 2 }),
  ],
  [
    "personal data by value",
    "not a trait",
    column("Contact", { emails: 800 }),
    column("Contact", { emails: 9 }),
  ],
  [
    "phones that look like numbers",
    "not a trait",
    column("Phone", numbers),
    column("Page Views Per Visit", numbers),
  ],
  ["free text", "not a trait", column("Remarks", { longTexts: 300 }), column("Remarks", { longTexts: 9 })],
  ["protected attributes", "refused", column("Age"), column("Engagement")],
  ["stages", "refused", column("Lead_Stage__c"), column("Stagecraft")],
  ["dispositions", "refused", column("UnqualifiedReason"), column("Season")],
  ["newest states", "refused", column("Last Activity"), column("Lasting Interest")],
  ["counts of what reps did", "refused", column("Meetings__c", numbers), column("TotalVisits", numbers)],
  ["other scores", "refused", column("Asymmetrique Profile Index"), column("Specialization")],
  [
    "a date without a handoff",
    "not a trait",
    column("Trial_Start", { ...dates, hasHandoffDates: false }),
    column("Trial_Start", dates),
  ],
  [
    "a history with gaps",
    "refused",
    column("Industry", { ...history, changedAfterHandoff: 100, leadsWithGaps: 80 }),
    column("Industry", { ...history, changedAfterHandoff: 100 }),
  ],
  [
    "changes that are many",
    "refused",
    column("Industry", { ...history, changedAfterHandoff: 100, leadsWithGaps: 80 }),
    column("Industry", { ...history, changedAfterHandoff: 5, leadsWithGaps: 80 }),
  ],
  [
    "filled once the deal is decided",
    "refused",
    column("Segment", { fill: [month(0.9, 0.3), month(0.8, 0.35)] }),
    column("Segment", { fill: [month(0.8, 0.76), month(0.7, 0.73)] }),
  ],
  [
    "filled once decided, in enough leads to be sure",
    "refused",
    column("Segment", { fill: [month(0.9, 0.3)] }),
    column("Segment", { fill: [{ closed: 6, closedFilled: 6, open: 6, openFilled: 0 }] }),
  ],
];

describe("judgeColumn", () => {
  test.each(gates)("stops: %s", (_, verdict, stopped) => {
    expect(verdictOf(stopped)).toBe(verdict);
  });

  test.each(gates)("lets the near miss pass: %s", (_gate, _verdict, _stopped, passes) => {
    const { verdict, because } = judgeColumn(passes);
    expect([verdict, because]).toEqual(["allowed", because]);
  });

  test("a month in which all leads are closed says nothing of how a column is filled", () => {
    const onlyClosed = { closed: 500, closedFilled: 500, open: 0, openFilled: 0 };
    const onlyOpen = { closed: 0, closedFilled: 0, open: 500, openFilled: 0 };
    expect(verdictOf(column("Segment", { fill: [onlyClosed, onlyOpen] }))).toBe("allowed");
    expect(verdictOf(column("Segment", { fill: [onlyClosed, month(0.9, 0.3)] }))).toBe("refused");
  });

  test("older months are filled more, but open and closed leads of a month alike", () => {
    const old = { closed: 900, closedFilled: 810, open: 100, openFilled: 90 };
    const young = { closed: 100, closedFilled: 10, open: 900, openFilled: 90 };
    expect(verdictOf(column("Segment", { fill: [old, young] }))).toBe("allowed");
  });
});

describe("who decides", () => {
  test("the config overrules every gate, and the report says why", () => {
    const leaky = { role: "allowed", allowedBecause: "asked on the web form", ...manyValues };
    const verdict = judgeColumn(column("Lead_Status_Email", { ...leaky, fill: [month(1, 0)] }));
    expect(verdict.verdict).toBe("allowed");
    expect(verdict.because).toContain("asked on the web form");
    expect(verdictOf(column("Industry", { role: "denied" }))).toBe("refused");
  });

  test("a date after the handoff is named before the word in the column's name", () => {
    const late = judgeColumn(column("Proposal_Sent_Date", { ...dates, datesAfterHandoff: 400 }));
    expect(late.verdict).toBe("refused");
    expect(late.because).toMatch(/after the handoff/);
    expect(judgeColumn(column("Proposal_Sent_Date", dates)).because).toMatch(/"proposal"/);
  });

  test("an allowed column says what that rests on", () => {
    expect(judgeColumn(column("City", { ...history, changedAfterHandoff: 12 })).because).toMatch(
      /12 leads are undone/,
    );
    expect(judgeColumn(column("City", history)).because).toMatch(/history shows no change/);
    expect(judgeColumn(column("City", { hasHandoffDates: false })).because).toMatch(/without dates/);
  });
});

describe("a trait from SQL", () => {
  const fromSql = (name: string, more: Partial<ColumnEvidence> = {}) =>
    judgeColumn(column(name, { role: "sql", ...more }));

  test("has read only what the gates let through: its name and when it is filled say nothing", () => {
    for (const name of ["days since last visit", "status score", "age"])
      expect(fromSql(name, { numbers: 900, distinct: 700, fill: [month(0.9, 0.1)] })).toEqual({
        column: name,
        verdict: "allowed",
        because: "your SQL, which reads nothing but what was known at the handoff",
      });
  });

  test("is none where its values say nothing or are personal", () => {
    expect(fromSql("plan", { filled: 0 }).verdict).toBe("not a trait");
    expect(fromSql("plan", { filled: 1000, distinct: 1 }).verdict).toBe("not a trait");
    expect(fromSql("plan", { emails: 700 }).because).toBe("personal data or free text");
    expect(fromSql("plan", { distinct: 600 }).because).toBe("personal data or free text");
    expect(fromSql("plan", { distinct: 890 }).because).toContain("an id");
  });
});
