import type { ModelInput, ScoringModel } from "./scoring-model.ts";

/**
 * The input that a rule asks for by name.
 *
 * @throws RangeError where the model has no such input.
 */
export function inputNamed({ inputs }: Pick<ScoringModel, "inputs">, name: string): ModelInput {
  const input = inputs.find((input) => input.name === name);
  if (input === undefined) throw new RangeError(`a rule asks for "${name}", which is not among the inputs`);
  return input;
}
