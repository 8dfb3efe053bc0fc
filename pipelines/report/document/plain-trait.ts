/**
 * The name of a trait, or a condition on it, without the workshop's word for what counts less as it gets older.
 *
 * @example plainTrait("email click active days, half-life 30 days"); // "email click active days (30-day fade)"
 */
export function plainTrait(name: string): string {
  return name.replace(/, half-life (\d+) days/g, " ($1-day fade)");
}
