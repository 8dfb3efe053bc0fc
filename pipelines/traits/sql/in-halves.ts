import { relationsIn } from "../../relations.ts";
import type { Warehouse } from "../../warehouse.ts";

/** Does something twice: each time `before_handoff` holds one half of the leads only, and their rows in reverse order. */
export async function inHalves(warehouse: Warehouse, run: () => Promise<void>): Promise<void> {
  const tables = relationsIn("before_handoff").map(({ name }) => name.split(".")[1] as string);
  for (const table of tables)
    await warehouse.run(`alter table before_handoff.${table} rename to all_${table}`);
  try {
    for (const half of [0, 1]) {
      for (const table of tables)
        await warehouse.run(`create or replace table before_handoff.${table} as
          select * from before_handoff.all_${table} where hash(lead_id) % 2 = ${half} order by rowid desc`);
      await run();
    }
  } finally {
    for (const table of tables)
      await warehouse.run(`drop table if exists before_handoff.${table};
        alter table before_handoff.all_${table} rename to ${table}`);
  }
}
