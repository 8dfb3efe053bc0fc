import { bantAnswers } from "./after-handoff.ts";
import type { Activity } from "./engagement.ts";
import type { TrackedLead } from "./handoff-and-bant.ts";
import { type Course, type State, stateAtExport } from "./outcome.ts";
import type { Draws } from "./random-draws.ts";
import type { Task } from "./task.ts";

/** What reps and systems note on a lead as the deal goes on. No history is kept: every one of these knows the future. */
export interface SalesNotes {
  readonly rating: string;
  readonly leadScore: number;
  readonly numberOfCalls: number | null;
  readonly contractType: string;
  /** Noted after the first calls on leads that move on or are closed. */
  readonly solutionInterest: string;
  /** Noted when the contract is being signed. */
  readonly decisionProcess: string;
}

type StateChances = Readonly<Record<State, number>>;

const NONE: StateChances = {
  new: 0,
  untouched: 0,
  working: 0,
  "never closed": 0,
  disqualified: 0,
  "converted without deal": 0,
  "open deal": 0,
  "stalled deal": 0,
  "lost deal": 0,
  won: 0,
};

const SOLUTION_INTEREST: StateChances = {
  ...NONE,
  working: 0.07,
  "never closed": 0.07,
  disqualified: 0.72,
  "converted without deal": 0.7,
  "open deal": 0.25,
  "stalled deal": 0.25,
  "lost deal": 0.85,
  won: 0.9,
};

const DECISION_PROCESS: StateChances = {
  ...NONE,
  working: 0.003,
  disqualified: 0.005,
  "lost deal": 0.06,
  won: 0.86,
};
const CONTRACT_TYPE: StateChances = { ...NONE, "open deal": 0.05, "lost deal": 0.15, won: 0.92 };
const HOT: StateChances = {
  ...NONE,
  working: 0.3,
  disqualified: 0.1,
  "open deal": 0.6,
  "lost deal": 0.45,
  won: 0.75,
};
const SCORE: StateChances = {
  ...NONE,
  working: 4,
  disqualified: 3,
  "open deal": 10,
  "lost deal": 10,
  won: 16,
};

/** The notes on a lead when the exports are taken; a lead that sales never had (`course` null) has only a score. */
export function drawSalesNotes(
  draws: Draws,
  course: Course | null,
  activities: readonly Activity[],
  fields: TrackedLead,
  tasks: readonly Task[],
): SalesNotes {
  const state = course === null ? "new" : stateAtExport(course);
  const fill = (chances: StateChances, values: readonly string[]) =>
    draws.chance(chances[state]) ? draws.pick(values) : "";
  const calls = tasks.filter((task) => task.subtype === "Call").length;
  const bonus = SCORE[state] + 4 * bantAnswers(fields) + 10 * draws.uniform();
  return {
    rating: drawRating(draws, state, tasks.length > 0),
    leadScore: Math.round(5 + 3 * activities.length + bonus),
    numberOfCalls: tasks.length === 0 ? null : calls + draws.count(0.3 + SCORE[state] / 9),
    contractType: fill(CONTRACT_TYPE, ["Annual", "Multi-Year", "Monthly"]),
    solutionInterest: fill(SOLUTION_INTEREST, ["Migration", "Reporting", "Compliance", "Automation"]),
    decisionProcess: fill(DECISION_PROCESS, ["Committee", "Single Signer", "Procurement"]),
  };
}

function drawRating(draws: Draws, state: State, worked: boolean): string {
  if (!worked || draws.chance(0.25)) return "";
  if (draws.chance(HOT[state])) return "Hot";
  return draws.chance(state === "disqualified" ? 0.25 : 0.8) ? "Warm" : "Cold";
}
