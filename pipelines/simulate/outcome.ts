import { after, happened } from "./calendar.ts";
import type { HandoffTraits } from "./handoff-traits.ts";
import type { Draws } from "./random-draws.ts";
import { type Rep, VOLUME_REP } from "./territories-and-reps.ts";

/** How a handed-over lead ends. The last three leave no opportunity. */
export type Ending =
  | "won"
  | "lost deal"
  | "stalled deal"
  | "converted without deal"
  | "disqualified"
  | "never closed"
  | "untouched";

type Reason = "Unable to connect" | "No interest" | "Wrong role" | "Early stage" | "Bad data" | "Duplicate";

/** What will happen to a lead after its handoff. All moments in ms; they may lie beyond the exports' last day. */
export interface Course {
  readonly handoffAt: number;
  readonly ending: Ending;
  readonly firstTouchAt: number | null;
  readonly acceptedAt: number | null;
  readonly convertsAt: number | null;
  /** When it is won, lost or disqualified. */
  readonly endsAt: number | null;
  readonly reason: Reason | null;
}

const LOSS_WEIGHTS = { "stalled deal": 0.008, "converted without deal": 0.02, "never closed": 0.045 };
const UNTOUCHED_SHARE = { volumeRep: 0.18, others: 0.08 };

/** Win lag after the handoff: median 35 days, 90% within 80, because ln(80/35) / 1.2816 = 0.645. */
const WIN_LAG = { medianDays: 35, sigma: 0.645 };

/** What becomes of a lead handed over at `handoffAt` that wins with probability `p`. */
export function drawCourse(
  draws: Draws,
  handoffAt: number,
  traits: HandoffTraits,
  rep: Rep,
  p: number,
): Course {
  if (draws.chance(p)) return drawWin(draws, handoffAt, rep);
  const ending = drawLoss(draws, rep, p);
  const nothing = {
    handoffAt,
    ending,
    firstTouchAt: null,
    acceptedAt: null,
    convertsAt: null,
    endsAt: null,
    reason: null,
  };
  if (ending === "untouched") return nothing;
  const firstTouchAt = after(handoffAt, drawTouchDelay(draws, rep));
  if (ending === "disqualified") return { ...nothing, ...drawDisposition(draws, traits, firstTouchAt) };
  const acceptedAt = after(firstTouchAt, draws.between(0.01, 1));
  if (ending === "never closed")
    return { ...nothing, firstTouchAt, acceptedAt: draws.chance(0.6) ? acceptedAt : null };
  const convertsAt = after(acceptedAt, draws.logNormal(12, 0.6));
  const endsAt = ending === "lost deal" ? after(convertsAt, 1 + draws.logNormal(30, 0.6)) : null;
  return { ...nothing, firstTouchAt, acceptedAt, convertsAt, endsAt };
}

function drawWin(draws: Draws, handoffAt: number, rep: Rep): Course {
  const days = draws.logNormal(WIN_LAG.medianDays, WIN_LAG.sigma);
  const firstTouchAt = after(handoffAt, Math.min(0.15 * days, drawTouchDelay(draws, rep)));
  return {
    handoffAt,
    ending: "won",
    firstTouchAt,
    acceptedAt: after(firstTouchAt, Math.min(0.05 * days, draws.between(0.01, 1))),
    convertsAt: after(handoffAt, days * draws.between(0.25, 0.5)),
    endsAt: after(handoffAt, days),
    reason: null,
  };
}

function drawLoss(draws: Draws, rep: Rep, p: number): Exclude<Ending, "won"> {
  const untouched = rep.name === VOLUME_REP.name ? UNTOUCHED_SHARE.volumeRep : UNTOUCHED_SHARE.others;
  // Good leads get further before they are lost: a rep tries harder with them.
  const lostDeal = 0.02 + 0.4 * p;
  const known = { ...LOSS_WEIGHTS, untouched, "lost deal": lostDeal };
  const disqualified = 1 - Object.values(known).reduce((sum, weight) => sum + weight, 0);
  return draws.weighted({ ...known, disqualified });
}

function drawTouchDelay(draws: Draws, rep: Rep): number {
  return draws.logNormal(rep.name === VOLUME_REP.name ? 2.2 : 0.7, 0.8);
}

function drawDisposition(draws: Draws, traits: HandoffTraits, firstTouchAt: number) {
  const reason = drawReason(draws, traits);
  const accepted = draws.chance(ACCEPTED_BEFORE[reason]);
  const endsAt = after(firstTouchAt, 1.5 + draws.logNormal(14, 0.8));
  return {
    firstTouchAt,
    acceptedAt: accepted ? after(firstTouchAt, draws.between(0.01, 1)) : null,
    endsAt,
    reason,
  };
}

/** How many of the leads that end for that reason were accepted by sales first. */
const ACCEPTED_BEFORE: Readonly<Record<Reason, number>> = {
  "Unable to connect": 0.45,
  "No interest": 0.75,
  "Wrong role": 0.6,
  "Early stage": 0.8,
  "Bad data": 0.1,
  Duplicate: 0.1,
};

function drawReason(draws: Draws, traits: HandoffTraits): Reason {
  const outsider = traits.seniority === "student" || traits.seniority === "job_seeker" || traits.careersVisit;
  const bought = traits.source === "Purchased List" || traits.source === "Content Syndication";
  const idle = traits.pricingVisits === 0 && !traits.demoRequest && traits.daysSinceClick === null;
  return draws.weighted<Reason>({
    "Unable to connect": 3 + Number(bought) * 3,
    "No interest": 2 + Number(idle) * 1.5 + Number(traits.unsubscribed) * 3,
    "Wrong role": 0.7 + Number(outsider) * 6 + Number(traits.seniority === "individual"),
    "Early stage": 1 + Number(!traits.timelineKnown) * 1.2,
    "Bad data": 0.4 + Number(bought) * 1.2 + Number(traits.isFreeMail) * 0.5,
    Duplicate: 0.35,
  });
}

/** Where a lead stands when the exports are taken. */
export type State = Ending | "new" | "working" | "open deal";

/** The state at the export: an ending that still lies ahead is not known yet. */
export function stateAtExport(course: Course): State {
  const { ending } = course;
  if (!happened(course.firstTouchAt)) return ending === "untouched" ? "untouched" : "new";
  if (happened(course.endsAt)) return ending;
  if (happened(course.convertsAt)) return ending === "won" || ending === "lost deal" ? "open deal" : ending;
  return ending === "never closed" ? "never closed" : "working";
}
