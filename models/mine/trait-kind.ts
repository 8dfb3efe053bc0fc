import type { TraitGroup } from "../patterns.ts";
import type { ColumnEvidence } from "./leak-gates.ts";
import { firstWordIn } from "./name-words.ts";
import { groupWords } from "./telling-words.ts";

export type ColumnTraitKind = "numeric" | "categorical" | "ordered" | "multi" | "date";

/** A number only if every value of the whole column is a plain one, a date only if every value is; never from a sample. */
export function traitKind({ filled, numbers, dates }: ColumnEvidence): ColumnTraitKind {
  if (numbers === filled) return "numeric";
  return dates === filled ? "date" : "categorical";
}

/** What a column says something about, by its name; about the person where the name tells nothing. */
export function traitGroup(column: string): TraitGroup {
  return groupWords.find(({ words }) => firstWordIn(column, words) !== null)?.group ?? "person";
}
