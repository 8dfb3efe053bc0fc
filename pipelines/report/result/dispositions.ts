import { roundTo } from "../../../models/round-to.ts";
import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { fewestLeads } from "./groups.ts";
import { hiddenCells } from "./hidden-cells.ts";

type Disposition = Result["dispositions"][number];

/** What became of the leads of each group, from the rows of `reports.rpt_dispositions`; groups with too few leads are left out. */
export function dispositionResults(rows: readonly Row[]): Disposition[] {
  const groups = [...totals(rows).values()];
  const hidden = hiddenCells(
    groups.map(({ by, name, leads }) => ({ row: `${by} ${name}`, column: by, leads })),
    fewestLeads,
  );
  return groups.flatMap(({ by, name, leads, rows: own }, i) =>
    hidden[i] === true
      ? []
      : own.map((row) => ({
          by,
          name,
          disposition: String(row.disposition),
          leads: Number(row.leads),
          share: roundTo(Number(row.leads) / leads, 4),
        })),
  );
}

interface Group {
  readonly by: Disposition["by"];
  readonly name: string;
  readonly leads: number;
  readonly rows: readonly Row[];
}

function totals(rows: readonly Row[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const key = `${row.by_what}\n${row.name}`;
    const { leads, rows: own } = groups.get(key) ?? { leads: 0, rows: [] };
    groups.set(key, {
      by: row.by_what as Disposition["by"],
      name: String(row.name),
      leads: leads + Number(row.leads),
      rows: [...own, row],
    });
  }
  return groups;
}
