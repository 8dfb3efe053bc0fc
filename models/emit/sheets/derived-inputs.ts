import type { ModelInput, ScoringModel } from "../../scoring-model.ts";
import { escapeMarkdown } from "../escape-markdown.ts";

/** Inputs that are not a column of the export as it stands. */
function derivedInputs({ inputs, columns }: Pick<ScoringModel, "inputs" | "columns">): readonly ModelInput[] {
  const known = columns.map(({ name }) => name);
  return inputs.filter(({ name }) => !known.includes(name));
}

/**
 * What to do about inputs that a system has no field for.
 *
 * @param field what the system calls a field.
 */
export function derivedNote(model: ScoringModel, field: string): string {
  const derived = derivedInputs(model).map(({ name }) => `"${escapeMarkdown(name)}"`);
  return derived.length === 0
    ? `Nothing is missing: every input is a ${field}.`
    : `Inputs that are no ${field}: ${derived.join(", ")}. Compute them outside (model.json describes each) and write them to a ${field} of their own.`;
}
