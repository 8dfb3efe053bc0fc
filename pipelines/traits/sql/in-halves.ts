import { relationsIn } from "../../relations.ts";
import { quoteText, type Warehouse } from "../../warehouse.ts";

/** A SELECT that mixes leads of one half only is seen by another parting. */
const partings = [1, 2, 3];

/**
 * Does something on either half of the leads, for each of four ways to part them: three that nobody can foresee, and the earlier from the
 * later ones. `before_handoff` holds that half only, and its rows in reverse order.
 *
 * @param salt decides who is in which half.
 */
export async function inHalves(warehouse: Warehouse, salt: string, run: () => Promise<void>): Promise<void> {
  const tables = relationsIn("before_handoff").map(({ name }) => name.split(".")[1] as string);
  for (const table of tables)
    await warehouse.run(`alter table before_handoff.${table} rename to all_${table}`);
  try {
    for (const leads of halves(salt)) {
      for (const table of tables)
        await warehouse.run(`create or replace table before_handoff.${table} as
          select * from before_handoff.all_${table} where lead_id in (${leads}) order by rowid desc`);
      await run();
    }
  } finally {
    for (const table of tables)
      await warehouse.run(`drop table if exists before_handoff.${table};
        alter table before_handoff.all_${table} rename to ${table}`);
  }
}

/** Each half as a SELECT of its leads. */
function halves(salt: string): string[] {
  const byChance = partings.map(
    (parting) => `md5_number_lower(${quoteText(`${salt} ${parting} `)} || lead_id) % 2`,
  );
  const byTime = "ntile(2) over (order by handoff_at, lead_id) - 1";
  return [...byChance, byTime].flatMap((half) =>
    [0, 1].map(
      (side) =>
        `select lead_id from (select lead_id, ${half} as half from before_handoff.all_leads) where half = ${side}`,
    ),
  );
}
