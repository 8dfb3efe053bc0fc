import type { ScoringModel } from "../../scoring-model.ts";
import { isWritable, writable } from "./xml-text.ts";

/** What fields are called in PMML, where inputs and outputs share one space of names. */
export interface FieldNames {
  readonly input: (name: string) => string;
  readonly points: string;
  readonly probability: string;
  readonly decision: string;
}

/**
 * Every input keeps its name unless XML cannot hold it; then it has � for what XML lacks. Such inputs, and outputs, get underscores
 * behind them until no other field is called the same.
 */
export function fieldNames({ inputs }: Pick<ScoringModel, "inputs">): FieldNames {
  const names = inputs.map(({ name }) => name);
  const taken = new Set(names.filter(isWritable));
  const free = (name: string): string => {
    if (taken.has(name)) return free(`${name}_`);
    taken.add(name);
    return name;
  };
  const others = names.filter((name) => !isWritable(name));
  const renamed = new Map(others.map((name) => [name, free(writable(name))]));
  return {
    input: (name) => renamed.get(name) ?? name,
    points: free("points"),
    probability: free("probability"),
    decision: free("decision"),
  };
}
