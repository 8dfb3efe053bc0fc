import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fieldNames } from "../../../models/emit/pmml/field-names.ts";
import { modelPmml } from "../../../models/emit/pmml/model-pmml.ts";
import type { LeadInputs } from "../../../models/lead-inputs.ts";
import type { Score } from "../../../models/score-lead.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import { packageRoot } from "../../../pipelines/package-root.ts";

const jars = join(packageRoot, "build/jpmml");

/** A model, and leads to score with it. */
interface Task {
  readonly model: ScoringModel;
  readonly leads: readonly LeadInputs[];
}

/** What a Scorecard says of a lead. */
export type PmmlScore = Pick<Score, "points" | "probability"> & Partial<Pick<Score, "decision">>;

/** Whether JPMML lies where .ci/run puts it, and Java can run it. */
export function hasJpmml(): boolean {
  return existsSync(jars) && spawnSync("javac", ["-version"]).status === 0;
}

/** What JPMML makes of the released PMML, after checking it against the schema of PMML 4.4. */
export function jpmmlScores(tasks: readonly Task[]): PmmlScore[][] {
  const input = JSON.stringify(
    tasks.map(({ model, leads }) => ({
      pmml: modelPmml(model),
      leads: leads.map((lead) => filledFields(model, lead)),
    })),
  );
  const program = join(packageRoot, "test/engines/jpmml/Evaluate.java");
  const done = spawnSync("java", ["-cp", join(jars, "*"), program], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  const outputs = JSON.parse(done.stdout) as Record<string, unknown>[][];
  return outputs.map((scores, i) => scores.map((output) => scoreIn(tasks[i] as Task, output)));
}

/** The values that a lead has. */
function filledFields({ inputs }: ScoringModel, lead: LeadInputs) {
  const names = fieldNames({ inputs });
  return inputs.flatMap(({ name, type }) => {
    const value = lead[name] ?? null;
    return value === null ? [] : [[names.input(name), type, String(value)]];
  });
}

function scoreIn({ model }: Task, output: Record<string, unknown>): PmmlScore {
  const names = fieldNames(model);
  const told = (["points", "probability", "decision"] as const).filter((name) => names[name] in output);
  return Object.fromEntries(told.map((name) => [name, output[names[name]]])) as unknown as PmmlScore;
}
