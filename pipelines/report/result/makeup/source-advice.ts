import type { Rule } from "../../../../models/scoring-model.ts";
import { decimal, percent } from "../../document/number-text.ts";
import type { Result } from "../../result-schema.ts";
import { listedNames } from "../listed-names.ts";

type Makeup = Result["makeup"][number];

/** Where the leads of the groups of one dimension come from. */
export interface SourceMix {
  /** The column, and so the input of the rules, that names the source. */
  readonly column: string;
  /** Leads by group, then by source. */
  readonly leads: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Share of the difference below which the sources are hardly any of it. */
const hardlyAny = 0.1;

/** More sources than this are no matter for one talk. */
const mostNamed = 3;

/**
 * What to talk about with marketing where a group's leads are poor: the sources that make them so, or that it is not the sources. Null for
 * better leads, and where the score has no rule on the source.
 *
 * @param told the group without its words; rules: of the model.
 */
export function sourceAdvice(
  told: Omit<Makeup, "sentence" | "advice">,
  rules: readonly Rule[],
  sources: SourceMix | null,
): string | null {
  const own = rules.filter(({ input, and }) => input === sources?.column && and === null);
  if (told.verdict === "better" || sources === null || own.length === 0) return null;
  const part = told.rules
    .filter(({ rule }) => own.some(({ id }) => id === rule))
    .reduce((sum, { difference }) => sum + difference, 0);
  if (part / told.difference < hardlyAny)
    return "Where they come from is hardly any of it: the same sources bring poorer leads here. Ask marketing whom its campaigns reach here.";
  const named = own.flatMap((rule) => costly(rule, told, sources)).sort((a, b) => a.cost - b.cost);
  const few = named.filter(({ points }) => points > 0).slice(0, mostNamed);
  const many = named.filter(({ points }) => points < 0).slice(0, mostNamed);
  const sentences = [
    many.length === 0 ? [] : [`many come from ${listedNames(many.map(withShares))}`],
    few.length === 0 ? [] : [`few from ${listedNames(few.map(withShares))}`],
  ].flat();
  if (sentences.length === 0) return null;
  return `Talk to marketing about the sources, ${decimal(Math.abs(part), 1)} of these points: ${sentences.join("; ")}.`;
}

interface Costly {
  readonly source: string;
  readonly points: number;
  readonly share: number;
  readonly otherShare: number;
  /** Points by which it moves the mean; below 0. */
  readonly cost: number;
}

/** The sources of a rule that take from the group's mean: too many poor ones, or too few good ones. */
function costly(
  { condition, points }: Rule,
  { name, leads, other_leads: others }: Pick<Makeup, "name" | "leads" | "other_leads">,
  { leads: mix }: SourceMix,
): Costly[] {
  if (condition.operator !== "is one of") return [];
  return condition.values
    .map((source) => {
      const own = mix.get(name)?.get(source) ?? 0;
      const all = [...mix.values()].reduce((sum, group) => sum + (group.get(source) ?? 0), 0);
      const [share, otherShare] = [own / leads, (all - own) / others];
      return { source, points, share, otherShare, cost: points * (share - otherShare) };
    })
    .filter(({ cost }) => cost < 0);
}

function withShares({ source, share, otherShare }: Costly): string {
  return `${source} (${percent(share)}, elsewhere ${percent(otherShare)})`;
}
