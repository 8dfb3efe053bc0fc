import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { hiddenParts } from "./hidden-parts.ts";

/** Leads and wins by state (mature, young, …); all wins are known, so that a state with few leads takes another with it. */
export function labelStates(rows: readonly Row[]): Result["labels"]["states"] {
  const leads = new Map(rows.map((row) => [String(row.state), Number(row.leads)]));
  const hidden = hiddenParts(leads);
  return [...leads].map(([state, own], i) => ({
    state,
    leads: own,
    wins: hidden.has(state) ? null : Number(rows[i]?.wins),
  }));
}
