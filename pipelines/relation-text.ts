/** A relation with its place among the others. */
export interface RelationReport {
  readonly relation: string;
  readonly grain: string;
  /** The columns that tell its rows apart; none where it has one row. */
  readonly key: readonly string[];
  /** Relations that it is made from, and those made from it. */
  readonly reads: readonly string[];
  readonly read_by: readonly string[];
  readonly sql: string;
}

/** A line per relation: its name and its grain, in which the key stands in parentheses. */
export function relationList(reports: readonly RelationReport[]): string {
  return reports.map(({ relation, grain }) => `${relation}\n    ${grain}`).join("\n");
}

/** A relation's SQL under its key, what it is made from and what is made from it: it runs as it is in a warehouse that `calibrate` left. */
export function relationText({ relation, key, reads, read_by, sql }: RelationReport): string {
  const listed = (names: readonly string[]) => (names.length === 0 ? "nothing" : names.join(", "));
  const keyed = key.length === 0 ? "one row" : key.join(", ");
  return `-- ${relation}\n-- key: ${keyed}\n-- made from: ${listed(reads)}\n-- read by: ${listed(read_by)}\n${sql.trimEnd()}`;
}
