import type { PointedLeads } from "../../models/incumbent/judge-points.ts";
import type { Warehouse } from "../warehouse.ts";

/** The mature leads counted by their points, slot and quarter, as `marts.patterns` holds them by their points: `41:12`. */
export async function readPoints(warehouse: Warehouse): Promise<PointedLeads> {
  const rows = await warehouse.rows("select * from marts.patterns order by pattern_number");
  const sides = rows.map((row) => String(row.signature).split(":").map(Number));
  return {
    patterns: {
      traits: [],
      codes: [],
      n: Float64Array.from(rows, (row) => Number(row.n)),
      wins: Float64Array.from(rows, (row) => Number(row.wins)),
      slot: Uint8Array.from(rows, (row) => Number(row.slot)),
      cohort: Uint16Array.from(rows, (row) => Number(row.cohort_number)),
    },
    fit: sides.map(([fit]) => fit as number),
    engagement: sides.map(([, engagement]) => engagement as number),
  };
}
