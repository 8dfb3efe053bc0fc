import { receiptOf } from "../../models/explain/receipt.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import { loadConfig } from "../config/load-config.ts";
import { InputError } from "../errors.ts";
import type { Explained } from "../explain/receipt-text.ts";
import { readModel } from "../release/read-release.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";
import { forScoring, type ScoringOptions, scoreExports } from "./score-exports.ts";

export interface ExplainOptions extends ScoringOptions {
  readonly configPath: string;
  readonly release: string;
  readonly lead: string;
}

/**
 * Scores the exports with a release and says of one lead where its points come from and what would move its grade.
 *
 * Errors: InputError where the exports have no such lead, and for all that `score` refuses.
 */
export async function explain(options: ExplainOptions): Promise<Explained> {
  const model = readModel(options.release);
  const loaded = forScoring(loadConfig(options.configPath), options);
  const warehouse = await scoreExports(loaded, model, [], options);
  try {
    const inputs = await inputsOf(warehouse, options.lead);
    return {
      lead: options.lead,
      model: model.name,
      version: model.version,
      ...receiptOf(model, inputs),
    };
  } finally {
    await warehouse.close();
    options.progress.done();
  }
}

async function inputsOf(warehouse: Warehouse, lead: string): Promise<LeadInputs> {
  const [row] = await warehouse.rows(`select * from marts.lead_inputs where lead_id = ${quoteText(lead)}`);
  if (row === undefined) {
    throw new InputError({
      at: "--lead",
      problem: "the exports hold no lead with this id",
      mend: "Give the id as it stands in the export of leads, or in scored.csv.",
    });
  }
  const { lead_id: _, ...inputs } = row;
  return inputs as LeadInputs;
}
