import { roundTo } from "../../../models/round-to.ts";
import { kaplanMeier, type ShareCurve, shareBy } from "../../../models/stats/kaplan-meier.ts";
import { expectedWins } from "../../../models/stats/poisson-binomial.ts";
import type { Row } from "../../warehouse.ts";
import type { Result } from "../result-schema.ts";

interface OpenLeads {
  readonly territory: string;
  readonly chance: number;
  readonly leads: number;
}

/**
 * Wins to come from the leads that are open today and within the horizon. A lead that has waited `age` days without
 * a win has left of its probability p what the usual lag leaves: p·(1 − G(age)) / (1 − p·G(age)), G the share of wins that
 * come by that age. Null where nothing is open or leads carry no dates.
 */
export function forecastWins(
  openLeads: readonly Row[],
  lags: readonly Row[],
  horizonDays: number | null,
): Result["forecast"] {
  if (horizonDays === null || openLeads.length === 0) return null;
  const curve = kaplanMeier(
    lags.map((row) => ({
      days: Number(row.lag_days ?? row.age_days),
      event: row.lag_days !== null,
      n: Number(row.n),
    })),
  );
  const open = openLeads.map((row) => ({
    territory: String(row.territory ?? "no territory"),
    chance: chanceLeft(Number(row.probability), Number(row.age_days), curve, horizonDays),
    leads: Number(row.leads),
  }));
  const territories = [...new Set(open.map((lead) => lead.territory))].sort();
  return {
    level: 0.95,
    ...total(open),
    by_territory: territories.map((name) => ({
      name,
      ...total(open.filter((lead) => lead.territory === name)),
    })),
  };
}

function chanceLeft(probability: number, age: number, curve: ShareCurve, horizonDays: number): number {
  const byHorizon = shareBy(curve, horizonDays);
  const passed = byHorizon === 0 ? 0 : Math.min(1, shareBy(curve, age) / byHorizon);
  return (probability * (1 - passed)) / (1 - probability * passed);
}

function total(open: readonly OpenLeads[]) {
  const { mean, low, high } = expectedWins(
    open.map((lead) => lead.chance),
    open.map((lead) => lead.leads),
  );
  return {
    open_leads: open.reduce((sum, lead) => sum + lead.leads, 0),
    expected_wins: roundTo(mean, 1),
    low: roundTo(low, 1),
    high: roundTo(high, 1),
  };
}
