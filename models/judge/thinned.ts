import type { Patterns } from "../patterns.ts";
import { seededRandom } from "../random.ts";
import { drawnLeads, patternOfLead } from "./drawn-leads.ts";

/**
 * A random part of the leads, none of them twice; the same seed gives the same leads.
 *
 * @param share part to keep, 0 to 1: 0.5 of 1,000 leads are 500.
 */
export function thinned(patterns: Patterns, share: number, seed: number): Patterns {
  const next = seededRandom(seed);
  const leads = patternOfLead(patterns).map((_, lead) => lead);
  const kept = Math.round(share * leads.length);
  for (let k = 0; k < kept; k++) {
    const other = k + Math.floor(next() * (leads.length - k));
    [leads[k], leads[other]] = [leads[other] as number, leads[k] as number];
  }
  return drawnLeads(patterns, leads.subarray(0, kept));
}
