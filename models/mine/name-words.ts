/**
 * The words of a column's name, lower-case: `Lead_Quality__c` → lead, quality, c; `LastActivityDate` → last, activity, date.
 */
export function nameWords(column: string): readonly string[] {
  return column
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The first of the column's words that a list holds, or null. */
export function firstWordIn(column: string, list: readonly string[]): string | null {
  return nameWords(column).find((word) => list.includes(word)) ?? null;
}
