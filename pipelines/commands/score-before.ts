import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import { scoreLeads } from "../score/score-leads.ts";
import { traitsForModel } from "../traits/traits-for-model.ts";
import type { Warehouse } from "../warehouse.ts";

/**
 * Scores the leads with the model that another one is compared with: `meta.scores_before`, and in `meta.model_before` the last quarter
 * that it was learned from. The traits and scores of the other come after. Throws InputError where these exports lack a column of it.
 */
export async function scoreBefore(warehouse: Warehouse, config: Config, model: ScoringModel): Promise<void> {
  await traitsForModel(warehouse, config, model);
  await scoreLeads(warehouse, model);
  await warehouse.run("create or replace table meta.scores_before as select * from marts.scores");
  await warehouse.write("meta.model_before", { seen_until: "varchar" }, [{ seen_until: seenUntil(model) }]);
}

/** The rules of an incumbent were made by hand: it has learned from no quarter. */
function seenUntil({ kind, provenance }: ScoringModel): string | null {
  return kind === "incumbent" ? "" : provenance.last_cohort;
}
