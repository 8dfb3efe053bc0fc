import type { Condition, ModelInput, ScoringModel } from "../scoring-model.ts";

const unseen = "never seen ‹ü 日本 'quoted' \"twice\"›";

/** Values of one input that fall on, and on either side of, everything its rules ask: one of every kind that the rules tell apart. */
export function probesOf(model: ScoringModel, input: ModelInput): readonly (string | number | null)[] {
  const asked = model.rules
    .flatMap(({ input: name, condition, and }) => [
      { input: name, condition },
      ...(and === null ? [] : [and]),
    ])
    .filter((half) => half.input === input.name)
    .flatMap((half) => askedBy(half.condition));
  const always = input.type === "text" ? [null, "", unseen] : [null, -1, 0, 1e9];
  return [...new Set<string | number | null>([...always, ...asked])];
}

function askedBy(condition: Condition): (string | number)[] {
  if (condition.operator === "is one of") return condition.values;
  if (condition.operator === "is any other") return condition.than;
  if (condition.operator === "is empty") return [];
  return [condition.from, condition.below].flatMap((bound) =>
    bound === null ? [] : [bound, justBelow(bound)],
  );
}

function justBelow(bound: number): number {
  return bound - Math.max(1, Math.abs(bound)) * 1e-9;
}
