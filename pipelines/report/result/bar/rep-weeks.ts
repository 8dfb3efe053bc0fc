import type { Warehouse } from "../../../warehouse.ts";

/** Reps times weeks in which they were given mature leads, of all and by territory; 0 where reps or dates are unknown. */
export interface RepWeeks {
  readonly all: number;
  readonly territories: ReadonlyMap<string, number>;
}

/** From `reports.rpt_load` and `reports.rpt_capacity`. */
export async function readRepWeeks(warehouse: Warehouse): Promise<RepWeeks> {
  const [load] = await warehouse.rows("select * from reports.rpt_load");
  const rows = await warehouse.rows("select * from reports.rpt_capacity order by territory");
  return {
    all: Number(load?.reps) * Number(load?.weeks ?? 0),
    territories: new Map(
      rows.map((row) => [String(row.territory), Number(row.reps) * Number(row.weeks ?? 0)]),
    ),
  };
}
