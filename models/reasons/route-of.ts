import { defaultRoutes, type Route } from "./default-routes.ts";
import type { ReasonKind } from "./reason-kinds.ts";

/** The leads that came back with one reason. */
export interface ReturnedLeads {
  readonly kind: ReasonKind | "unknown";
  /** Those that went back to sales later, and the days in which half of them did. */
  readonly returned: number;
  readonly medianDays: number | null;
}

/** What a config says of one reason. */
interface Declared {
  readonly action?: Route["action"] | undefined;
  readonly afterDays?: number | undefined;
}

/** Fewer say too little about the days. */
const fewestReturned = 10;

/** Days to wait where a config recycles leads of a kind that is not recycled by default. */
const usualDays = 90;

/**
 * What is done with the leads of one reason, and why: the config's word first, then what leads with this reason took to return (where at
 * least ten did), then the default of its kind.
 *
 * @example routeOf({ kind: "early stage", returned: 0, medianDays: null }, {}).afterDays; // 90
 */
export function routeOf(leads: ReturnedLeads, declared: Declared): Route & { readonly because: string } {
  const action = declared.action ?? defaultRoutes[leads.kind].action;
  const because = declared.action === undefined ? "default for this kind" : "the config says so";
  if (declared.afterDays !== undefined)
    return { action, afterDays: declared.afterDays, because: `${because}; days by the config` };
  if (action !== "recycle to nurture") return { action, afterDays: action === "review" ? null : 0, because };
  const { days, basis } = daysToWait(leads);
  return { action, afterDays: days, because: `${because}; ${basis}` };
}

function daysToWait({ kind, returned, medianDays }: ReturnedLeads): { days: number | null; basis: string } {
  if (returned >= fewestReturned && medianDays !== null)
    return { days: medianDays, basis: `half of ${returned} leads that returned to sales did so by then` };
  const usual = defaultRoutes[kind];
  const days = usual.action === "recycle to nurture" ? usual.afterDays : usualDays;
  return { days, basis: "usual days: too few leads returned to measure them" };
}
