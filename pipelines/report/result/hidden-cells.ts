/** Leads, and how many of them won. */
export interface Outcome {
  readonly leads: number;
  /** Null where something else than wins is hidden: then only the leads are looked at. */
  readonly wins: number | null;
}

/** A sum that a reader can do: the leads of the parts are leads of the whole, and no part's leads are another's. */
export interface Sum {
  /** Without it the parts are all there is, and what became of all of them is known. */
  readonly whole?: string;
  readonly parts: readonly string[];
}

/** What is decided elsewhere: groups that are hidden for other reasons, and groups that are shown all the same. */
interface Decided {
  readonly hidden?: readonly string[];
  readonly shown?: readonly string[];
}

/**
 * Which groups of leads may not show what became of them: those with too few leads, and as many others that the hidden ones
 * can't be computed back. In each sum, what is hidden (what of the whole belongs to none of the parts is hidden too) holds either nothing, or
 * enough leads in two groups at least, some of them won and some not: of none or all, each part's wins would be known.
 *
 * Source: complementary suppression, e.g. Hundepool et al., Statistical Disclosure Control (2012), 4.
 *
 * @param groups what became of each group, by a name of its own.
 * @param fewest leads below which a group is hidden.
 * @returns the names of the hidden groups.
 * @example
 * const groups = new Map([["A", { leads: 60, wins: 20 }], ["B", { leads: 30, wins: 5 }], ["C", { leads: 5, wins: 1 }]]);
 * hiddenCells(groups, [{ parts: ["A", "B", "C"] }], 10); // B, C
 */
export function hiddenCells(
  groups: ReadonlyMap<string, Outcome>,
  sums: readonly Sum[],
  fewest: number,
  decided: Decided = {},
): ReadonlySet<string> {
  const shown = new Set(decided.shown ?? []);
  const few = [...groups].filter(([name, { leads }]) => leads < fewest && !shown.has(name));
  const hidden = new Set([...few.map(([name]) => name), ...(decided.hidden ?? [])]);
  while (sums.map((sum) => hideOneMore(sum, { groups, fewest, hidden, shown })).some(Boolean));
  return hidden;
}

interface Hiding {
  readonly groups: ReadonlyMap<string, Outcome>;
  readonly fewest: number;
  readonly hidden: Set<string>;
  readonly shown: ReadonlySet<string>;
}

/** Hides the smallest group of a sum whose hidden ones give themselves away; tells whether there was one. */
function hideOneMore(sum: Sum, { groups, fewest, hidden, shown }: Hiding): boolean {
  const leadsOf = (name: string) => groups.get(name)?.leads ?? 0;
  const named = [...(sum.whole === undefined ? [] : [sum.whole]), ...sum.parts];
  const own = named.filter((name) => leadsOf(name) > 0);
  if (
    isSafe(
      sum,
      own.filter((name) => hidden.has(name)),
      groups,
      fewest,
    )
  )
    return false;
  const [smallest] = own
    .filter((name) => !hidden.has(name) && !shown.has(name))
    .sort((a, b) => leadsOf(a) - leadsOf(b));
  if (smallest === undefined) return false;
  hidden.add(smallest);
  return true;
}

/** What is hidden in a sum, and what of its whole belongs to none of its parts: can none of it be told? */
function isSafe(
  { whole, parts }: Sum,
  hidden: readonly string[],
  groups: ReadonlyMap<string, Outcome>,
  fewest: number,
): boolean {
  const of = (name: string) => groups.get(name) ?? nothing;
  const rest = whole === undefined ? nothing : parts.map(of).reduce(less, of(whole));
  const unknown = [...hidden.map(of), rest].filter(({ leads }) => leads > 0);
  const { leads, wins } = unknown.reduce(plus, nothing);
  const isKnown = whole === undefined || !hidden.includes(whole);
  const isCertain = isKnown && (wins === 0 || wins === leads);
  if (hidden.length === 0) return leads === 0 || leads >= fewest;
  return leads >= fewest && unknown.length > 1 && !isCertain;
}

const nothing: Outcome = { leads: 0, wins: 0 };

function plus(a: Outcome, b: Outcome): Outcome {
  return { leads: a.leads + b.leads, wins: a.wins === null || b.wins === null ? null : a.wins + b.wins };
}

function less(a: Outcome, b: Outcome): Outcome {
  return plus(a, { leads: -b.leads, wins: b.wins === null ? null : -b.wins });
}
