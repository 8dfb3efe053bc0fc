import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWritable } from "../../../../models/emit/pmml/xml-text.ts";
import { testVectors } from "../../../../models/emit/vectors.ts";
import type { LeadInputs } from "../../../../models/lead-inputs.ts";
import { scoreLead } from "../../../../models/score-lead.ts";
import { type ScoringModel, scoringModelSchema } from "../../../../models/scoring-model.ts";
import { packageRoot } from "../../../../pipelines/package-root.ts";
import { hasJpmml, jpmmlScores, type PmmlScore } from "../../../engines/jpmml/jpmml.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { smallModel } from "../../small-model.ts";

describe("modelPmml in JPMML, after its schema of PMML 4.4", () => {
  if (!hasJpmml()) {
    console.warn("\n!!! JPMML is not installed: the PMML is NOT tested here (.ci/run installs it)\n");
    test.skip("gives what scoreLead gives", () => {});
    return;
  }

  test("gives what scoreLead gives for the vectors of the sample and of a small model", () => {
    const tasks = [sampleModel(), smallModel].map((model) => ({ model, leads: vectorLeads(model) }));
    expect(jpmmlScores(tasks)).toEqual(tasks.map(({ model, leads }) => pmmlScores(model, leads)));
  });

  test("gives what scoreLead gives, for odd names, values, bounds and empty leads", () => {
    const tried = fc
      .sample(anyModelAndLeads, { numRuns: 300, seed: 44 })
      .map(({ model, leads }) => ({ model, leads: [...leads, ...vectorLeads(model)] }));
    const tasks = tried.map(({ model, leads }) => ({ model, leads: leads.filter(isWritableLead) }));
    console.warn(
      `\n!!! ${count(tried) - count(tasks)} of ${count(tried)} leads are NOT compared: XML cannot hold their values\n`,
    );
    expect(jpmmlScores(tasks)).toEqual(tasks.map(({ model, leads }) => pmmlScores(model, leads)));
  });
});

function sampleModel(): ScoringModel {
  const file = join(packageRoot, "models/releases/sample-mql/2.0.0/model.json");
  return scoringModelSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

function vectorLeads(model: ScoringModel): readonly LeadInputs[] {
  return testVectors(model).map(({ lead }) => lead);
}

/** The reference, as far as a Scorecard gives it. */
function pmmlScores(model: ScoringModel, leads: readonly LeadInputs[]): readonly PmmlScore[] {
  return leads.map((lead) => {
    const { points, probability, decision } = scoreLead(model, lead);
    return { points, probability, ...(model.qualify.by === "points" ? { decision } : {}) };
  });
}

function isWritableLead(lead: LeadInputs): boolean {
  return Object.values(lead).every((value) => isWritable(String(value)));
}

function count(tasks: readonly { readonly leads: readonly LeadInputs[] }[]): number {
  return tasks.reduce((sum, { leads }) => sum + leads.length, 0);
}
