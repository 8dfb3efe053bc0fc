/** SQL for a text column as it may stand in a CSV file: text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function harmlessText(column: string): string {
  return `case when regexp_matches(${column}, '^[=+@\\t\\r-]') then '''' || ${column} else ${column} end`;
}
