import type { ColumnVerdict } from "../../../models/mine/leak-gates.ts";
import type { Config } from "../../config/config-schema.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import type { Warehouse } from "../../warehouse.ts";
import { judgeColumns } from "../judge-columns.ts";
import { runSqlTraits } from "./run-sql-traits.ts";
import { writeSqlTraits } from "./write-sql-traits.ts";

/**
 * Runs the traits from SQL and judges their values as those of a column. Those that may be traits stay in `meta.sql_traits`.
 *
 * @param refuse adds what is known only since the traits exist.
 */
export async function judgeSqlTraits(
  warehouse: Warehouse,
  config: Config,
  traits: readonly OwnSql[],
  refuse: (verdict: ColumnVerdict) => ColumnVerdict,
): Promise<ColumnVerdict[]> {
  const rows = await runSqlTraits(warehouse, traits);
  if (traits.length === 0) return [];
  const { evidence, verdicts } = await judgeColumns(warehouse, config);
  const own = verdicts.filter((_, i) => evidence[i]?.role === "sql").map(refuse);
  const allowed = own.filter(({ verdict }) => verdict === "allowed").map(({ column }) => column);
  await writeSqlTraits(
    warehouse,
    rows.filter(({ trait }) => allowed.includes(trait)),
  );
  return own;
}
