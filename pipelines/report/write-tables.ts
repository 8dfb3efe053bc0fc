import type { Warehouse } from "../warehouse.ts";
import type { GroupResult, Result } from "./result-schema.ts";

/** Leaves the judged figures in the warehouse, so that SQL finds what the page shows. */
export async function writeTables(warehouse: Warehouse, result: Result): Promise<void> {
  await writeGroups(warehouse, result);
  await warehouse.write(
    "meta.inputs",
    {
      export: "varchar",
      file: "varchar",
      sha256: "varchar",
      records: "bigint",
      loaded: "bigint",
      rejected: "bigint",
    },
    result.input,
  );
  await warehouse.write(
    "meta.guards",
    {
      id: "varchar",
      pass: "boolean",
      measured: "varchar",
      limit: "varchar",
      advice: "varchar",
      signed_off: "varchar",
    },
    result.guards,
  );
  await warehouse.write(
    "meta.columns",
    { column: "varchar", verdict: "varchar", because: "varchar", auc_with: "double", auc_without: "double" },
    result.leakage,
  );
  await warehouse.comment(
    "meta.inputs",
    "Grain: one row per export: its hash, and records read = loaded + rejected.",
  );
  await warehouse.comment(
    "meta.guards",
    "Grain: one row per guard: what stands between the fit and a release.",
  );
  await warehouse.comment(
    "meta.columns",
    "Grain: one row per column of the exports: may it be a trait, and why.",
  );
}

async function writeGroups(warehouse: Warehouse, result: Result): Promise<void> {
  const groups: [string, readonly GroupResult[]][] = [
    ["grade", result.grades],
    ["territory", result.territories],
    ["rep", result.reps],
    ["product_line", result.product_lines],
    ["source", result.sources],
    ["quarter", result.quarters],
    ["band", result.bands],
  ];
  await warehouse.write(
    "reports.predicted_against_actual",
    {
      ...{
        dimension: "varchar",
        name: "varchar",
        leads: "bigint",
        judged: "bigint",
        wins: "bigint",
        verdict: "varchar",
      },
      ...{ predicted: "double", predicted_low: "double", predicted_high: "double" },
      ...{ actual: "double", actual_low: "double", actual_high: "double" },
      ...{
        net_quality_score: "double",
        mix_effect: "double",
        within_effect: "double",
        flags: "varchar",
        sentence: "varchar",
      },
    } as const,
    groups.flatMap(([dimension, rows]) =>
      rows.map((row) => ({ ...row, dimension, flags: row.flags.join(", ") })),
    ),
  );
  await warehouse.comment(
    "reports.predicted_against_actual",
    "Grain: one row per dimension and group (dimension, name): predicted and actual conversion on leads the score never saw; empty below 10 leads.",
  );
}
