import { computedFrom } from "../../models/inputs/computed-from.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";

/** Writes `meta.half_lives`: the half-lives, in days, for which activity is summed up. */
export async function writeHalfLives(warehouse: Warehouse, days: readonly number[]): Promise<void> {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  await warehouse.write(
    "meta.half_lives",
    { half_life_days: "bigint" },
    distinct.map((half_life_days) => ({ half_life_days })),
  );
}

/**
 * The half-lives that a model's inputs ask for. Throws InputError for an input that this version does not compute: it would be empty
 * for every lead, and score as if nobody did anything.
 */
export function halfLivesOf({ inputs, columns, name, version }: ScoringModel): number[] {
  return inputs.flatMap((input) => {
    if (input.computed?.from === "sql") return [];
    const computed = computedFrom(input, columns, []);
    if (computed === null) {
      throw new InputError({
        at: `${name} ${version}`,
        problem: `asks for "${input.name}", which this version of scorewright does not compute`,
        mend: "Score with the version that released it (provenance.tool_version in model.json), or calibrate again.",
      });
    }
    const days = computed.from === "activities" ? computed.half_life_days : null;
    return days === null ? [] : [days];
  });
}
