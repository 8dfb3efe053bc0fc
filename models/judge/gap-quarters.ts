/** January to March of a year that is no leap year: no quarter has fewer days. */
const shortestQuarter = 90;

/**
 * How many quarters before a day can't be learned from on that day, because some of their leads may still be won: as many whole
 * quarters as the horizon may reach over. With none in between, a score would learn from outcomes that nobody knew yet.
 *
 * @param horizonDays days in which a win counts, from the handoff on.
 * @throws RangeError if that is no whole number above 0.
 * @example gapQuarters(120); // 2: a lead of late December is known at the end of April
 */
export function gapQuarters(horizonDays: number): number {
  if (!Number.isInteger(horizonDays) || horizonDays < 1) {
    throw new RangeError(`a horizon is a whole number of days from 1 up, got ${horizonDays}`);
  }
  return Math.ceil(horizonDays / shortestQuarter);
}
