import { after, DAY, HOUR, happened, WORLD_END } from "./calendar.ts";
import type { Course, Ending } from "./outcome.ts";
import type { Draws } from "./random-draws.ts";
import type { Rep } from "./territories-and-reps.ts";
import { type TrackedField, valueAt } from "./tracked-field.ts";

/** One thing a rep did, or means to do, about a lead. */
export interface Task {
  readonly at: number;
  readonly subtype: "Call" | "Email" | "Task";
  readonly owner: Rep;
  /** Null: still to be done. */
  readonly completedAt: number | null;
}

/** How many tasks follow the first touch, on average. */
const MORE_TASKS: Readonly<Record<Ending, number>> = {
  won: 1.2,
  "lost deal": 0.9,
  "stalled deal": 0.8,
  "converted without deal": 0.6,
  disqualified: 0.12,
  "never closed": 0.3,
  untouched: 0,
};

const OPEN_TASK_CHANCE = 0.04;

/** What was done about a lead by the time of the export, in order; the first is the first touch. */
export function drawTasks(draws: Draws, course: Course, owner: TrackedField<Rep>): Task[] {
  const { firstTouchAt, endsAt, ending } = course;
  if (!happened(firstTouchAt)) return [];
  const from = after(firstTouchAt, 0);
  const until = Math.min(endsAt ?? firstTouchAt + 35 * DAY, WORLD_END);
  const more = Array.from({ length: draws.count(MORE_TASKS[ending]) }, () => draws.moment(from, until));
  const moments = [firstTouchAt, ...more.sort((a, b) => a - b)].filter(happened);
  return moments.map((at, i) => drawTask(draws, at, owner, i > 0));
}

function drawTask(draws: Draws, at: number, owner: TrackedField<Rep>, mayBeOpen: boolean): Task {
  const subtype = draws.weighted({ Call: 6, Email: 3, Task: 1 });
  const completedAt = Math.min(WORLD_END, after(at, (HOUR / DAY) * draws.between(0.05, 1)));
  const isOpen = draws.chance(OPEN_TASK_CHANCE) && mayBeOpen;
  return { at, subtype, owner: valueAt(owner, at), completedAt: isOpen ? null : completedAt };
}
