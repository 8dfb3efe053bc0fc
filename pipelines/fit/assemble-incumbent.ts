import type { GivenScore } from "../../models/incumbent/given-score.ts";
import type { GradedScore } from "../../models/incumbent/grade-points.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { type ModelSources, modelFrame } from "./model-frame.ts";

/** A release of a score that was made by hand, but for its version and for figures by group. It has no scale: its points were not fitted. */
export function assembleIncumbent(
  { inputs, rules, start }: GivenScore,
  { grades, probability }: Pick<GradedScore, "grades" | "probability">,
  leads: { readonly n: number; readonly wins: number },
  sources: ModelSources,
): Omit<ScoringModel, "version"> {
  return {
    ...modelFrame(sources, inputs, leads, "none"),
    kind: "incumbent",
    start,
    rules: [...rules],
    grades,
    probability: [...probability],
  };
}
