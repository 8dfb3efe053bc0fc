import { inputContract } from "../../models/inputs/input-contract.ts";
import { totals } from "../../models/patterns.ts";
import { roundTo } from "../../models/round-to.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Fitted } from "./fit-model.ts";
import { type ModelSources, modelFrame } from "./model-frame.ts";

/** Everything a release says, but for its version and for figures by group, which need its scores. */
export function assembleModel(
  { built, learned, patterns }: Fitted,
  sources: ModelSources,
): Omit<ScoringModel, "version"> {
  const rules = built.evidence.map(({ rule }) => rule);
  const inputs = built.traits.map((trait) => inputContract(trait, rules, sources));
  const frame = modelFrame(sources, inputs, totals(patterns), sources.config.solver);
  return {
    ...frame,
    kind: "calibrated",
    start: built.start,
    scale: built.scale,
    rules,
    grades: built.grades,
    probability: [...built.probability],
    provenance: {
      ...frame.provenance,
      effective_parameters: roundTo(learned.effectiveParameters, 1),
    },
  };
}
