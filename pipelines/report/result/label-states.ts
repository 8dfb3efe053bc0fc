import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";
import { hiddenParts } from "./hidden-parts.ts";

/** Leads and wins by state (mature, young, …); all wins are known, so that a state with few leads takes another with it. */
export function labelStates(rows: readonly Row[]): Result["labels"]["states"] {
  const states = new Map(
    rows.map((row) => [String(row.state), { leads: Number(row.leads), wins: Number(row.wins) }]),
  );
  const hidden = hiddenParts(states);
  return [...states].map(([state, { leads, wins }]) => ({
    state,
    leads,
    wins: hidden.has(state) ? null : wins,
  }));
}
