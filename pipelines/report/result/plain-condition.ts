/** What a rule asks of behaviour, as people would say it; the first pattern that fits. */
const sayings: readonly (readonly [RegExp, (...found: string[]) => string])[] = [
  [/^days since (?:first|last) (.+) is any number \(ever\)$/s, (_, what) => `${what} (at least once)`],
  [
    /^days since (?:first|last) (.+) is below (\d+)$/s,
    (_, what, days) => `${what} (less than ${days} days ago)`,
  ],
  [
    /^(.+) in (\d+) days is (\d+) or more$/s,
    (_, what, days, n) => `${what} (${times(n)} or more in ${days} days)`,
  ],
  [/^(.+) active days is (\d+) or more$/s, (_, what, n) => `${what} (${times(n)} or more)`],
  [/^(.+) active days, half-life \d+ days is \S+ or more$/s, (_, what) => `${what} (often, and lately)`],
];

/**
 * The condition of a rule in plain words, for readers who never saw the traits' names; where there are none, as it is.
 *
 * @example plainCondition("days since first demo form is any number (ever)"); // "demo form (at least once)"
 */
export function plainCondition(condition: string): string {
  const [pattern, say] = sayings.find(([pattern]) => pattern.test(condition)) ?? [];
  return pattern === undefined || say === undefined ? condition : condition.replace(pattern, say);
}

function times(n: string | undefined): string {
  return n === "1" ? "once" : `${n} times`;
}
