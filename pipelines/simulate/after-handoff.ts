import { after, DAY, WORLD_END } from "./calendar.ts";
import { type Activity, inOrder, PRICING_PAGE } from "./engagement.ts";
import { BANT_ANSWERS, BANT_FIELDS, type BantField, type TrackedLead } from "./handoff-and-bant.ts";
import type { Course, Ending } from "./outcome.ts";
import type { Draws } from "./random-draws.ts";
import type { Rep } from "./territories-and-reps.ts";
import { changed, type TrackedField, unchanged, valueNow } from "./tracked-field.ts";

/** How far a lead gets decides how much its rep writes down: read as a snapshot, these fields give the outcome away. */
const FILL_CHANCE: Readonly<Record<Ending, number>> = {
  won: 0.5,
  "lost deal": 0.33,
  "stalled deal": 0.25,
  "converted without deal": 0.2,
  disqualified: 0.04,
  "never closed": 0.03,
  untouched: 0,
};

/** How much a lead goes on reading and clicking while the deal goes on. */
const LATER_ACTIVITIES: Readonly<Record<Ending, number>> = {
  won: 1.1,
  "lost deal": 0.7,
  "stalled deal": 0.6,
  "converted without deal": 0.6,
  disqualified: 0.1,
  "never closed": 0.1,
  untouched: 0.1,
};

const OWNER_CHANGE_CHANCE = 0.088;

/** Last moment at which people still edit the lead: conversion freezes it, an ending closes it, attention wanes. */
function lastEdit(course: Course): number {
  return Math.min(
    course.convertsAt ?? WORLD_END,
    course.endsAt ?? WORLD_END,
    course.handoffAt + 30 * DAY,
    WORLD_END,
  );
}

/** Who owns the lead: the rep it was handed to and, for some, a colleague of the same territory later on. */
export function drawOwner(
  draws: Draws,
  rep: Rep,
  reps: readonly Rep[],
  course: Course | null,
): TrackedField<Rep> {
  const owner = unchanged(rep);
  if (course === null || !draws.chance(OWNER_CHANGE_CHANCE)) return owner;
  const colleagues = reps.filter((other) => other.territory === rep.territory && other !== rep);
  return changed(owner, draws.moment(after(course.handoffAt, 0), lastEdit(course)), draws.pick(colleagues));
}

/** The tracked fields with everything that was changed after the handoff. */
export function drawFieldsAfterHandoff(draws: Draws, fields: TrackedLead, course: Course): TrackedLead {
  const until = lastEdit(course);
  const bant = (field: BantField) => drawBantAfter(draws, field, fields[field], course, until);
  const [budget, authority, need, timeline] = [
    bant("budget"),
    bant("authority"),
    bant("need"),
    bant("timeline"),
  ];
  const corrects = draws.chance(course.convertsAt === null ? 0.04 : 0.15);
  const optsOut = draws.chance(course.ending === "disqualified" ? 0.05 : 0.025);
  const moment = () => draws.moment(after(course.handoffAt, 0), until);
  return {
    ...{ budget, authority, need, timeline },
    employees: corrects ? drawCorrection(draws, fields.employees, moment()) : fields.employees,
    optedOut: optsOut ? changed(fields.optedOut, moment(), true) : fields.optedOut,
  };
}

function drawBantAfter(
  draws: Draws,
  name: BantField,
  field: TrackedField<string>,
  course: Course,
  until: number,
): TrackedField<string> {
  if (course.firstTouchAt === null || course.firstTouchAt >= until) return field;
  const known = valueNow(field) !== "";
  if (!draws.chance(FILL_CHANCE[course.ending] * (known ? 0.2 : 1))) return field;
  const at = draws.moment(after(course.firstTouchAt, 0), until);
  const filled = changed(field, at, draws.pick(BANT_ANSWERS[name]));
  return draws.chance(0.06)
    ? changed(filled, draws.moment(after(at, 0), until), draws.pick(BANT_ANSWERS[name]))
    : filled;
}

/** The rep finds out how many people really work there. */
function drawCorrection(
  draws: Draws,
  field: TrackedField<number | null>,
  at: number,
): TrackedField<number | null> {
  const believed = valueNow(field) ?? 120;
  return changed(field, at, Math.max(1, Math.round(believed * draws.logNormal(1.1, 0.5))));
}

/** What the lead did on the website and with e-mail after the handoff, in order. */
export function drawLaterEngagement(draws: Draws, course: Course, fields: TrackedLead): Activity[] {
  const from = after(course.handoffAt, 0);
  const until = Math.min(course.endsAt ?? WORLD_END, course.handoffAt + 45 * DAY, WORLD_END);
  const drawAct = (): Activity => ({ at: draws.moment(from, until), ...draws.pick(LATER_ACTS) });
  const acts = Array.from({ length: draws.count(LATER_ACTIVITIES[course.ending]) }, drawAct);
  const optOut = fields.optedOut.changes.filter((change) => change.at > course.handoffAt);
  const unsubscribed = optOut.map(({ at }): Activity => ({ at, kind: "unsubscribe", what: "Newsletter" }));
  return inOrder([...acts, ...unsubscribed]).filter(
    (act) => act.at > course.handoffAt && act.at <= WORLD_END,
  );
}

const LATER_ACTS: readonly Omit<Activity, "at">[] = [
  { kind: "visit", what: PRICING_PAGE },
  { kind: "visit", what: "/docs/start" },
  { kind: "visit", what: "/customers" },
  { kind: "open", what: "Product News" },
  { kind: "click", what: "Product News" },
];

/** How many of the four BANT answers are known in the export. */
export function bantAnswers(fields: TrackedLead): number {
  return BANT_FIELDS.filter((field) => valueNow(fields[field]) !== "").length;
}
