import { calibrationLine, type SlopePrior } from "../judge/calibration-line.ts";

/** Leads that stood in a state on the same days after their handoff and ended alike. */
export interface Course {
  readonly state: string;
  /** Days after the handoff at whose end they stood in it: from `fromDay` up to, and without, `untilDay`. */
  readonly fromDay: number;
  readonly untilDay: number;
  /** Days from the handoff to the win; null for leads without one. */
  readonly lagDays: number | null;
  readonly leads: number;
  /** Log-odds ln(p/(1 − p)) of their probability by the score. */
  readonly logit: number;
}

/** A lead that is open today. */
export interface OpenLead {
  readonly state: string;
  /** Whole days since the handoff, from 1 up. */
  readonly ageDays: number;
  /** By the score, above 0 and below 1. */
  readonly probability: number;
}

/** How many leads that went as all open leads of that age went are counted among those of a state: steadies states that few leads see. */
const borrowedLeads = 1;

/** Ages on both sides that are taken together, as a share of the days in which leads are watched. */
const windowShare = 0.05;

/** How much the score still tells in a state is believed to be what it tells at the handoff, give or take a half. */
const fullTelling: SlopePrior = { slope: 1, weight: 4 };

/**
 * The chance that an open lead is yet won, and within so many days, by what became of earlier leads that stood in the same state at the
 * same age: of these, w were won later, and the others are counted as l leads of the same score, each with its odds by the score
 * over those of the lead, so that the chance is w/(w + l). How much the odds count in a state is fitted: of two leads with an open opportunity
 * the better score tells less than at the handoff. Of the w, the share that was won within the days gives the chance to win within them.
 *
 * Without states and closed leads it is Bayes' p·(F(H) − F(age))/(1 − p·F(age)), F the share of wins that come by an age.
 *
 * @param courses all that earlier leads went through, each watched for the same number of days after its handoff.
 * @param within days from today, rising; a win on day 0 is today's.
 * @throws RangeError without courses.
 * @returns for a lead: the chance to win within each of `within`, and at last the chance to win at all.
 * @example winChances(courses, [92])({ state: "opportunity", ageDays: 40, probability: 0.2 }); // [0.41, 0.44]
 */
export function winChances(
  courses: readonly Course[],
  within: readonly number[],
): (lead: OpenLead) => readonly number[] {
  if (courses.length === 0) throw new RangeError("a chance needs leads whose end is known, got none");
  const days = courses.reduce((most, { untilDay }) => Math.max(most, untilDay), 0);
  const limits = [...within, Number.POSITIVE_INFINITY];
  const all = tallyOf(courses, days, limits);
  const states = new Map(
    [...byState(courses)].map(([state, own]) => [state, tallyOf(own, days, limits)] as const),
  );
  const reach = Math.round(windowShare * days);
  return ({ state, ageDays, probability }) => {
    const logit = Math.log(probability / (1 - probability));
    const others = around(all, ageDays - 1, reach, logit);
    const own = states.get(state);
    return chancesOf(own === undefined ? others : blended(around(own, ageDays - 1, reach, logit), others));
  };
}

function byState(courses: readonly Course[]): Map<string, Course[]> {
  const states = new Map<string, Course[]>();
  for (const course of courses) {
    const own = states.get(course.state);
    if (own === undefined) states.set(course.state, [course]);
    else own.push(course);
  }
  return states;
}

/** Per day after the handoff, summed up to it: leads that stand there and are won within each limit, and the odds of those never won. */
interface Tally {
  readonly won: readonly Float64Array[];
  readonly lostOdds: Float64Array;
  /** By how much the log-odds of the score count among these leads. */
  readonly slope: number;
}

function tallyOf(courses: readonly Course[], days: number, limits: readonly number[]): Tally {
  const slope = slopeOf(courses);
  const won = limits.map(() => new Float64Array(days + 1));
  const lostOdds = new Float64Array(days + 1);
  for (const { fromDay, untilDay, lagDays, leads, logit } of courses) {
    if (lagDays === null) {
      change(lostOdds, fromDay, untilDay, leads * Math.exp(slope * logit));
      continue;
    }
    limits.forEach((limit, k) => {
      change(won[k] as Float64Array, Math.max(fromDay, lagDays - limit), untilDay, leads);
    });
  }
  for (const changes of [...won, lostOdds]) addUp(addUp(changes));
  return { won, lostOdds, slope };
}

function slopeOf(courses: readonly Course[]): number {
  const wins = courses.map(({ lagDays, leads }) => (lagDays === null ? 0 : leads));
  const leads = courses.map((course) => course.leads);
  const won = wins.reduce((sum, own) => sum + own, 0);
  if (won === 0 || won === leads.reduce((sum, own) => sum + own, 0)) return fullTelling.slope;
  return calibrationLine(
    courses.map(({ logit }) => logit),
    wins,
    leads,
    fullTelling,
  ).slope;
}

/** Notes what changes at both ends of a course; added up once these are counts, twice their sums: any window is then one subtraction. */
function change(days: Float64Array, from: number, until: number, by: number): void {
  if (from >= until) return;
  days[from] = (days[from] as number) + by;
  days[until] = (days[until] as number) - by;
}

function addUp(values: Float64Array): Float64Array {
  for (let day = 1; day < values.length; day++) {
    values[day] = (values[day] as number) + (values[day - 1] as number);
  }
  return values;
}

/** Leads on an average day of the window: won within each limit, and lost, counted as leads of one score. */
interface Fates {
  readonly won: readonly number[];
  readonly lost: number;
}

function around({ won, lostOdds, slope }: Tally, day: number, reach: number, logit: number): Fates {
  const last = lostOdds.length - 2;
  const [from, until] = [Math.max(0, Math.min(day, last) - reach), Math.min(last, day + reach)];
  const mean = (sums: Float64Array) =>
    Math.max(0, ((sums[until] ?? 0) - (sums[from - 1] ?? 0)) / (until - from + 1));
  return { won: won.map(mean), lost: mean(lostOdds) / Math.exp(slope * logit) };
}

function blended(own: Fates, others: Fates): Fates {
  const leads = (others.won.at(-1) ?? 0) + others.lost;
  const share = leads === 0 ? 0 : borrowedLeads / leads;
  return {
    won: own.won.map((value, k) => value + share * (others.won[k] ?? 0)),
    lost: own.lost + share * others.lost,
  };
}

function chancesOf({ won, lost }: Fates): number[] {
  const all = won.at(-1) ?? 0;
  return won.map((value) => (all === 0 ? 0 : value / (all + lost)));
}
