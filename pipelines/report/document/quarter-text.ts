const lastMonths = ["March", "June", "September", "December"];

/** @example quarterEnd("2026-Q3"); // "the end of September 2026" */
export function quarterEnd(quarter: string): string {
  const [year, number] = quarter.split("-Q");
  return `the end of ${lastMonths[Number(number) - 1]} ${year}`;
}
