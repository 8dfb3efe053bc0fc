import type { Result } from "../../result-schema.ts";

type Rules = Result["makeup"][number]["rules"];

/** Rules on one input, those first that move the mean most, and what they do to it together. */
export interface InputApart {
  readonly input: string;
  readonly difference: number;
  readonly rules: Rules;
}

/** More inputs than this and people would not know which to look at. */
const mostNamed = 3;

/** Share of the whole difference below which an input is not named. */
const worthNaming = 0.05;

/** The inputs that explain most of how far a group's leads score from the others'. */
export function mostOfAll({
  difference,
  rules,
}: Pick<Result["makeup"][number], "difference" | "rules">): InputApart[] {
  return byInput(rules)
    .filter((own) => own.difference / difference >= worthNaming)
    .sort((a, b) => b.difference / difference - a.difference / difference || (a.input < b.input ? -1 : 1))
    .slice(0, mostNamed);
}

function byInput(rules: Rules): InputApart[] {
  return [...new Set(rules.map(({ input }) => input))].map((input) => {
    const own = rules.filter((rule) => rule.input === input);
    return { input, difference: own.reduce((sum, rule) => sum + rule.difference, 0), rules: own };
  });
}
