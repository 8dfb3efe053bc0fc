import { roundTo } from "../../../models/round-to.ts";
import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { fewestLeads } from "./fewest-leads.ts";

type Disposition = Result["dispositions"][number];

/**
 * What became of the judged leads of each group, from the rows of `reports.rpt_dispositions`; groups whose outcomes are hidden are left
 * out.
 *
 * @param groups as `readGroups` gives them.
 */
export function dispositionResults(rows: readonly Row[], groups: readonly Row[]): Disposition[] {
  const hidden = new Set(groups.filter((group) => group.outcomes_hidden).map(groupOf));
  return [...totals(rows).values()]
    .filter((group) => group.leads >= fewestLeads && !hidden.has(group.key))
    .flatMap(({ leads, rows: own }) =>
      own.map((row) => ({
        by: row.by_what as Disposition["by"],
        name: String(row.name),
        disposition: String(row.disposition),
        leads: Number(row.leads),
        share: roundTo(Number(row.leads) / leads, 4),
      })),
    );
}

function groupOf({ dimension, name }: Row): string {
  return `${dimension}\n${name}`;
}

function totals(rows: readonly Row[]) {
  const groups = new Map<string, { key: string; leads: number; rows: Row[] }>();
  for (const row of rows) {
    const key = groupOf({ dimension: row.by_what ?? null, name: row.name ?? null });
    const group = groups.get(key) ?? { key, leads: 0, rows: [] };
    group.leads += Number(row.leads);
    group.rows.push(row);
    groups.set(key, group);
  }
  return groups;
}
