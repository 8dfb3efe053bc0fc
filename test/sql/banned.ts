/** Missing in Trino, or different on every day. */
const banned: readonly (readonly [string, RegExp])[] = [
  ["current_date", /\bcurrent_date\b/],
  ["current_timestamp", /\b(current_timestamp|current_time|localtimestamp|localtime)\b/],
  ["now()", /\b(now|today|get_current_timestamp)\s*\(/],
  ["group by all", /\bgroup\s+by\s+all\b/],
  ["order by all", /\border\s+by\s+all\b/],
  ["exclude", /\bexclude\b/],
  ["qualify", /\bqualify\b/],
  ["asof", /\basof\b/],
  ["::", /::/],
  ["//", /\/\//],
  ["a list lambda", /->|\blambda\b/],
];

/** SQL without its comments, and without the text in string literals. */
export function codeOf(sql: string): string {
  return sql.replace(/'(?:[^']|'')*'|--[^\n]*/g, (piece) => (piece.startsWith("'") ? "''" : ""));
}

/** What stands in SQL that Trino lacks, or that is different on every day. */
export function bannedIn(sql: string): string[] {
  const code = codeOf(sql).toLowerCase();
  return banned.filter(([, pattern]) => pattern.test(code)).map(([name]) => name);
}
