import type { ColumnEvidence, FillByOutcome } from "../../../models/mine/leak-gates.ts";

/** A harmless category of a thousand leads, changed where a test says so. */
export function column(name: string, more: Partial<ColumnEvidence> = {}): ColumnEvidence {
  return {
    column: name,
    role: "trait",
    allowedBecause: null,
    leads: 1000,
    filled: 900,
    distinct: 12,
    numbers: 0,
    dates: 0,
    emails: 0,
    longTexts: 0,
    datesAfterHandoff: 0,
    changedAfterHandoff: 0,
    leadsWithHistory: 0,
    leadsWithGaps: 0,
    hasHandoffDates: true,
    fill: [],
    ...more,
  };
}

/** A month of 200 closed and 200 open leads with these shares filled. */
export function month(closedShare: number, openShare: number): FillByOutcome {
  return { closed: 200, closedFilled: 200 * closedShare, open: 200, openFilled: 200 * openShare };
}
