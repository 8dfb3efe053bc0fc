import { whole } from "../document/number-text.ts";
import { plainTrait } from "../document/plain-trait.ts";
import type { GroupResult, Result } from "../result-schema.ts";
import { maskedByVolume, poorLeads } from "./groups.ts";
import { isJudged } from "./is-judged.ts";
import { firstNames, listedNames } from "./listed-names.ts";
import { mostOfAll } from "./makeup/most-of-all.ts";
import { byReps } from "./without-reps.ts";

/**
 * Whether the conversion of territories and reps comes from their leads or from what is done with them, and where to look. A territory that differs
 * by single reps is not named beside them. Null where none has enough leads.
 *
 * @example teamSentence(result); // "Given their leads, West won less often than expected, …"
 */
export function teamSentence({
  territories,
  reps,
  makeup,
}: Pick<Result, "territories" | "reps" | "makeup">): string | null {
  const judged = [...territories, ...reps].filter(isJudged);
  if (judged.length === 0) return null;
  const poor = territories.filter((group) => group.flags.includes(poorLeads));
  const named = judged.filter((group) => !group.flags.includes(byReps));
  const lower = named.filter((group) => group.verdict === "lower");
  const higher = named.filter((group) => group.verdict === "higher");
  const hasManyLeads = ({ flags, leads }: GroupResult) =>
    flags.includes(maskedByVolume) && leads > manyTimes * usualLeads(reps);
  const sentences = [
    poor.length === 0
      ? null
      : `${namesOf(poor)} ${poor.length === 1 ? "gets" : "get"} clearly poorer leads than the rest${because(poor, makeup)}: mend the leads, not the team.`,
    ...lower.filter(hasManyLeads).map((rep) => overwhelmed(rep, reps)),
    given(
      lower.filter((group) => !hasManyLeads(group)),
      "less often",
      "ask what stands in the way",
    ),
    given(higher, "more often", "learn from it"),
    lower.length + higher.length > 0
      ? null
      : "Given their leads, all territories and reps win as often as expected, within chance.",
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** What most of all makes the leads of a single poor territory poor. */
function because(poor: readonly GroupResult[], makeup: Result["makeup"]): string {
  const [own] =
    poor.length === 1 ? makeup.filter(({ by, name }) => by === "territory" && name === poor[0]?.name) : [];
  const inputs = own === undefined ? [] : mostOfAll(own).map(({ input }) => plainTrait(input));
  return inputs.length === 0 ? "" : `, most of all by ${listedNames(inputs)}`;
}

/** With so many times the leads of the usual rep, these come first, and the person after them. */
const manyTimes = 1.5;

function overwhelmed(
  { name, leads, judged, wins, predicted }: GroupResult,
  reps: readonly GroupResult[],
): string {
  return `${name} got ${whole(leads)} leads, where the usual rep gets ${whole(usualLeads(reps))}, and won ${whole(wins ?? 0)} where the score foretold ${whole((predicted ?? 0) * judged)}, beyond chance: look at the number of leads and the backlog before the person.`;
}

function usualLeads(reps: readonly GroupResult[]): number {
  return reps.map(({ leads }) => leads).sort((a, b) => a - b)[Math.floor(reps.length / 2)] ?? 0;
}

function given(groups: readonly GroupResult[], howOften: string, what: string): string | null {
  if (groups.length === 0) return null;
  return `Given their leads, ${namesOf(groups)} won ${howOften} than expected, beyond chance: ${what}.`;
}

function namesOf(groups: readonly GroupResult[]): string {
  return firstNames(groups.map((group) => group.name));
}
