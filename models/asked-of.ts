import type { Rule } from "./scoring-model.ts";

/** What a rule asks about: its input, or both of a pair, which is an input of its own. */
export function askedOf({ input, and }: Pick<Rule, "input" | "and">): string {
  return and === null ? input : `${input} and ${and.input}`;
}
