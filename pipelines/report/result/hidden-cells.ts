/** A sum that a reader can do: the leads of the parts are leads of the whole, and no part's leads are another's. */
export interface Sum {
  /** Without it the parts are all there is, and what became of all of them is known. */
  readonly whole?: string;
  readonly parts: readonly string[];
}

/**
 * Which groups of leads may not show what became of them: those with too few leads, and as many others that the hidden ones
 * can't be computed back. In each sum, what is hidden (what of the whole belongs to none of the parts is hidden too) holds either nothing, or
 * enough leads in two groups at least.
 *
 * Source: complementary suppression, e.g. Hundepool et al., Statistical Disclosure Control (2012), 4.
 *
 * @param leads of each group, by a name of its own.
 * @param fewest leads below which a group is hidden.
 * @param unknown groups that are hidden for other reasons.
 * @returns the names of the hidden groups.
 * @example hiddenCells(new Map([["A", 60], ["B", 30], ["C", 5]]), [{ parts: ["A", "B", "C"] }], 10); // B, C
 */
export function hiddenCells(
  leads: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  fewest: number,
  unknown: readonly string[] = [],
): ReadonlySet<string> {
  const few = [...leads].filter(([, own]) => own < fewest).map(([name]) => name);
  const hidden = new Set([...few, ...unknown]);
  while (sums.map((sum) => hideOneMore(sum, leads, hidden, fewest)).some(Boolean));
  return hidden;
}

/** Hides the smallest group of a sum whose hidden ones give themselves away; tells whether there was one. */
function hideOneMore(
  { whole, parts }: Sum,
  leads: ReadonlyMap<string, number>,
  hidden: Set<string>,
  fewest: number,
): boolean {
  const of = (name: string) => leads.get(name) ?? 0;
  const rest = whole === undefined ? 0 : parts.reduce((left, part) => left - of(part), of(whole));
  const groups = [...(whole === undefined ? [] : [whole]), ...parts].filter((name) => of(name) > 0);
  const covered = groups.filter((name) => hidden.has(name)).map(of);
  const unknown = rest > 0 ? [...covered, rest] : covered;
  const isEnough = unknown.reduce((sum, own) => sum + own, 0) >= fewest;
  if (unknown.length === 0 || (isEnough && (unknown.length > 1 || covered.length === 0))) return false;
  const [smallest] = groups.filter((name) => !hidden.has(name)).sort((a, b) => of(a) - of(b));
  if (smallest === undefined) return false;
  hidden.add(smallest);
  return true;
}
