import type { SqlTrait } from "../../models/inputs/sql-trait.ts";
import type { ModelSources } from "../fit/model-frame.ts";
import { sha256 } from "../sha256.ts";
import { toolVersion } from "../tool-version.ts";
import { readAssetGroups } from "../traits/read-asset-groups.ts";
import type { Cell } from "../warehouse.ts";
import type { Prepared } from "./prepare.ts";

type FromExports = Omit<
  ModelSources,
  "columns" | "horizonDays" | "guards" | "qualify" | "method" | "judgement"
>;

/** What a release says of the exports that it rests on. */
export async function modelSources(
  { warehouse, config, text, read, handoffFrom }: Prepared,
  sqlTraits: readonly SqlTrait[],
): Promise<FromExports> {
  const cohorts = await warehouse.rows(
    "select min(cohort) as first, max(cohort) as last from marts.labels where state = 'mature'",
  );
  return {
    config,
    configSha256: sha256(text),
    toolVersion,
    exports: [...read.values()].map(({ export: name, sha256, records }) => ({
      export: name,
      sha256,
      records,
    })),
    assetGroups: await readAssetGroups(warehouse),
    sqlTraits,
    handoffFrom,
    firstCohort: textOrNull(cohorts[0]?.first),
    lastCohort: textOrNull(cohorts[0]?.last),
  };
}

function textOrNull(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}
