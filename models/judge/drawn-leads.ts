import { type Patterns, subset } from "../patterns.ts";

/** The pattern of every lead, with the leads of a pattern side by side and its winners first. */
export function patternOfLead({ n }: Patterns): Int32Array {
  const leads = n.reduce((sum, own) => sum + own, 0);
  const patternOf = new Int32Array(leads);
  let next = 0;
  n.forEach((own, pattern) => {
    patternOf.fill(pattern, next, next + own);
    next += own;
  });
  return patternOf;
}

/**
 * The patterns of some leads, counted anew; patterns of which no lead was drawn are left out. A lead that is drawn twice counts
 * twice.
 *
 * @param drawn numbers of leads as `patternOfLead` counts them, in any order.
 * @example drawnLeads(patterns, [0, 0, 7]) // three leads, two of them the same
 */
export function drawnLeads(patterns: Patterns, drawn: Int32Array): Patterns {
  const patternOf = patternOfLead(patterns);
  const [n, wins] = [patterns.n.map(() => 0), patterns.n.map(() => 0)];
  const firstLead = firstLeads(patterns);
  for (const lead of drawn) {
    const pattern = patternOf[lead] as number;
    const won = lead - (firstLead[pattern] as number) < (patterns.wins[pattern] as number);
    n[pattern] = (n[pattern] as number) + 1;
    if (won) wins[pattern] = (wins[pattern] as number) + 1;
  }
  const present = Int32Array.from(n.keys()).filter((pattern) => (n[pattern] as number) > 0);
  return subset({ ...patterns, n, wins }, present);
}

function firstLeads({ n }: Patterns): Float64Array {
  let next = 0;
  return n.map((own) => {
    next += own;
    return next - own;
  });
}
