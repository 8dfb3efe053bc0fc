import type { z } from "zod";
import { type ScoringModel, scoringModelSchema } from "../../models/scoring-model.ts";

/** A small release by hand: a text, a number and a count, letters and digits. */
export const smallModel: ScoringModel = scoringModelSchema.parse({
  schema_version: "1.0.0",
  name: "small",
  version: "2.3.4",
  kind: "calibrated",
  inputs: [
    { name: "industry", type: "text", side: "fit", group: "company", empty_as: null, as_of: "known" },
    { name: "employees", type: "number", side: "fit", group: "company", empty_as: null, as_of: "known" },
    { name: "visits", type: "number", side: "engagement", group: "behaviour", empty_as: 0, as_of: "counted" },
  ],
  columns: [],
  rules: [
    rule("r1", "industry", { operator: "is empty" }, 1),
    rule("r2", "industry", { operator: "is any other", than: ["Software", "Tech", "Farming"] }, 2),
    rule("r3", "industry", { operator: "is one of", values: ["Software", "Tech"] }, 4),
    rule("r4", "employees", { operator: "is empty" }, 1),
    rule("r5", "employees", { operator: "lies within", from: 10, below: 200 }, 4),
    rule("r6", "employees", { operator: "lies within", from: 200, below: null }, 3),
    rule("r7", "visits", { operator: "lies within", from: null, below: 1 }, 1),
    rule("r8", "visits", { operator: "lies within", from: 5, below: null }, 3),
  ],
  grades: {
    fit: [
      { name: "A", from: 6 },
      { name: "B", from: 0 },
    ],
    engagement: [
      { name: "1", from: 3 },
      { name: "2", from: 0 },
    ],
    high: ["A1"],
    medium: ["A2", "B1"],
    low: ["B2"],
  },
  probability: [0.01, 0.02, 0.03, 0.05, 0.08, 0.12, 0.17, 0.23, 0.3, 0.38, 0.47, 0.56],
  qualify: { by: "grades", grades: ["A1", "B1"] },
  figures: {
    method: "cross-validation",
    n: 1000,
    wins: 100,
    auc: 0.7,
    log_loss: 0.3,
    calibration_slope: 1,
    expected_over_observed: 1,
  },
  guards: [],
  provenance: {
    tool: "scorewright",
    tool_version: "0.1.0",
    config_sha256: "",
    exports: [],
    as_of: null,
    handoff_from: "the day",
    first_cohort: null,
    last_cohort: null,
    horizon_days: null,
    leads: 1000,
    wins: 100,
    solver: "newton",
    penalty: 5,
  },
});

function rule(
  id: string,
  input: string,
  condition: z.input<typeof scoringModelSchema>["rules"][number]["condition"],
  points: number,
) {
  return { id, input, condition, points, reason: `${id} (+${points})` };
}
