import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { hiddenStates } from "./hidden-states.ts";

/** Leads and wins by state (mature, young, …), without the wins of those that `hiddenStates` names. */
export function labelStates(rows: readonly Row[]): Result["labels"]["states"] {
  const hidden = hiddenStates(rows);
  return rows.map(({ state, leads, wins }) => ({
    state: String(state),
    leads: Number(leads),
    wins: hidden.has(String(state)) ? null : Number(wins),
  }));
}
