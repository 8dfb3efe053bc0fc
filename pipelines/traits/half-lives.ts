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

const halfLife = / active days, half-life (\d+) days$/;
const otherForms = [/ in (7|30|90) days$/, / active days$/, /^days since (last|first) /];

/**
 * The half-lives that a model's inputs ask for. Throws InputError for an input about behaviour that this version does not
 * compute: it would be empty for every lead, and score as if nobody did anything.
 */
export function halfLivesOf({ inputs, columns, name, version }: ScoringModel): number[] {
  const ofColumn = (input: string) => columns.some((column) => input.startsWith(column.name));
  const behaviour = inputs.filter((input) => input.group === "behaviour" && !ofColumn(input.name));
  const unknown = behaviour.find((input) => ![halfLife, ...otherForms].some((form) => form.test(input.name)));
  if (unknown !== undefined) {
    throw new InputError({
      at: `${name} ${version}`,
      problem: `asks for "${unknown.name}", which this version of scorewright does not compute`,
      mend: "Score with the version that released it (provenance.tool_version in model.json), or calibrate again.",
    });
  }
  return behaviour.flatMap((input) => {
    const days = halfLife.exec(input.name)?.[1];
    return days === undefined ? [] : [Number(days)];
  });
}
