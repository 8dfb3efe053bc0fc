import { scorerMjs } from "../../models/emit/scorer-mjs.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Score } from "../../models/score-lead.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";

/** The score function of the released JavaScript module. */
export async function scorerOf(model: ScoringModel): Promise<(lead: LeadInputs) => Score> {
  const text = encodeURIComponent(scorerMjs(model));
  const module = await import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${text}`);
  return module.score;
}
