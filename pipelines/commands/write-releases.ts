import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { versionsIn } from "../release/publish.ts";
import { readModel } from "../release/read-release.ts";
import type { ColumnType, Warehouse } from "../warehouse.ts";

const columns = {
  release: "varchar",
  is_in_force: "boolean",
  kind: "varchar",
  tool_version: "varchar",
  as_of: "varchar",
  first_cohort: "varchar",
  last_cohort: "varchar",
  leads: "bigint",
  wins: "bigint",
  method: "varchar",
  judged: "bigint",
  auc: "double",
  log_loss: "double",
  calibration_slope: "double",
  expected_over_observed: "double",
} as const satisfies Record<string, ColumnType>;

/**
 * Writes `meta.releases`: what the releases of a config say of themselves.
 *
 * @param releases the folder of the releases; may not be there yet.
 * @param latest the release that is about to be written, or null where a guard refused it.
 */
export async function writeReleases(
  warehouse: Warehouse,
  releases: string,
  latest: ScoringModel | null,
  inForce: string | null,
): Promise<void> {
  const versions = existsSync(releases) ? versionsIn(releases) : [];
  const others = versions.filter((version) => version !== latest?.version);
  const models = [
    ...others.map((version) => readModel(join(releases, version))),
    ...(latest ? [latest] : []),
  ];
  const rows = models.map((model) => rowOf(model, inForce));
  await warehouse.write("meta.releases", columns, rows);
}

function rowOf({ version, kind, figures, provenance }: ScoringModel, inForce: string | null) {
  const { tool_version, as_of, first_cohort, last_cohort, leads, wins } = provenance;
  const { method, n, auc, log_loss, calibration_slope, expected_over_observed } = figures;
  return {
    release: version,
    is_in_force: version === inForce,
    kind,
    tool_version,
    as_of,
    first_cohort,
    last_cohort,
    leads,
    wins,
    method,
    judged: n,
    auc,
    log_loss,
    calibration_slope,
    expected_over_observed,
  };
}
