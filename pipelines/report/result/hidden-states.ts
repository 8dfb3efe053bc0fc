import type { Row } from "../../warehouse.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells } from "./hidden-cells.ts";

/** All leads that were handed over, of whatever state. */
export const handedOver = "handed over";

/**
 * Which states of leads (young, after the export, …) may not show their wins, and whether those of all leads that were handed over may. Mature
 * leads are judged and told of everywhere: where few others are left, all leads would tell them.
 *
 * @param rows leads and wins of each state.
 */
export function hiddenStates(rows: readonly Row[]): ReadonlySet<string> {
  const states = rows.map(
    ({ state, leads, wins }) => [String(state), { leads: Number(leads), wins: Number(wins) }] as const,
  );
  const sum = (key: "leads" | "wins") => states.reduce((total, [, own]) => total + own[key], 0);
  const groups = new Map([...states, [handedOver, { leads: sum("leads"), wins: sum("wins") }]]);
  return hiddenCells(groups, [{ whole: handedOver, parts: states.map(([state]) => state) }], fewestLeads, {
    shown: ["mature"],
  });
}
