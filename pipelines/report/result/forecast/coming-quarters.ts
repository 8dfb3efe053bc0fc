/** A quarter of the calendar, and the days until it is over. */
export interface ComingQuarter {
  /** `2026-Q3` */
  readonly quarter: string;
  readonly days: number;
}

const mostQuarters = 4;
const dayMs = 24 * 3600 * 1000;

/**
 * The quarters in which leads that are open today may be won: this one and the next ones, four at most, until all of them are too old.
 *
 * @param today the day after the exports end, as `2026-07-01`.
 * @param reachDays days after which nobody is taken to win any more.
 * @example comingQuarters("2026-07-01", 160); // 2026-Q3 is over in 92 days, 2026-Q4 in 184
 */
export function comingQuarters(today: string, reachDays: number): ComingQuarter[] {
  const first = numberOf(today);
  const all = Array.from({ length: mostQuarters }, (_, k) => ({
    quarter: nameOf(first + k),
    days: Math.round((startOf(first + k + 1) - Date.parse(today)) / dayMs),
  }));
  return all.filter((_, k) => k === 0 || (all[k - 1]?.days ?? 0) < reachDays);
}

/** The quarter of a day. @example quarterOf("2026-07-01"); // "2026-Q3" */
export function quarterOf(day: string): string {
  return nameOf(numberOf(day));
}

/** Quarters are counted from the year 0. */
function numberOf(day: string): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return 4 * year + Math.floor((month - 1) / 3);
}

function nameOf(quarter: number): string {
  return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

function startOf(quarter: number): number {
  return Date.UTC(Math.floor(quarter / 4), 3 * (quarter % 4), 1);
}
