import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Says of each disposition what kind of reason it is: by the config, else by the words in `meta.disposition_words`. Throws InputError where
 * the config names a reason that no lead has.
 */
export async function nameReasons(warehouse: Warehouse, { dispositions }: Config): Promise<void> {
  await warehouse.write(
    "meta.dispositions",
    { disposition: "varchar", kind: "varchar" },
    Object.entries(dispositions).map(([disposition, { kind = null }]) => ({ disposition, kind })),
  );
  const unseen = await warehouse.value(`select min(disposition) from meta.dispositions
    where disposition not in (select disposition from marts.outcomes where disposition is not null)`);
  if (unseen !== null) {
    throw new InputError({
      at: `dispositions.${unseen}`,
      problem: "no lead has this disposition",
      mend: "Write it as the export does, upper and lower case included; the report's routing table lists them.",
    });
  }
  await runSql(warehouse, "marts/reasons");
}
