import { fewestLeads } from "./fewest-leads.ts";

/**
 * The verdict on leads whose outcomes are hidden: there are too few, or others that are too few could be worked out with them.
 *
 * @example hiddenVerdict(440); // "not shown"
 */
export function hiddenVerdict(judged: number): "too few" | "not shown" {
  return judged < fewestLeads ? "too few" : "not shown";
}
