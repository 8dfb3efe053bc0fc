import { oneWin, type Stake, sumAhead, type Worth } from "../../../../models/forecast/sum-ahead.ts";
import { roundTo } from "../../../../models/round-to.ts";
import type { Result } from "../../result-schema.ts";
import { pooledGroups } from "./pooled-groups.ts";
import { rangesOf } from "./ranges-of.ts";

type ExpectedRow = NonNullable<Result["forecast"]>["expected"][number];

/** Open leads alike, and what is foretold of each. */
export interface LeadsAhead {
  readonly territory: string | null;
  readonly productLine: string | null;
  readonly leads: number;
  /** The chance to win in each of the periods. */
  readonly chances: readonly number[];
  /** What a win brings; null where amounts are unknown. */
  readonly amount: Worth | null;
}

/** What all sums of a forecast share. */
export interface Uncertainty {
  /** How far the levels may be off, as squared shares: see `levelVariance`. */
  readonly ofWins: number;
  readonly ofAmounts: number;
  /** Times the variance of chance: see `judgeForecasts`. */
  readonly widening: number;
}

/**
 * Wins and amounts to expect in each period, from all open leads, by territory and by product line; a dimension with one group is not split.
 */
export function expectedRows(
  leads: readonly LeadsAhead[],
  periods: readonly string[],
  uncertainty: Uncertainty,
): ExpectedRow[] {
  const rows = (by: ExpectedRow["by"], name: string, own: readonly LeadsAhead[]) =>
    periods.flatMap((quarter, period) => {
      const open = own.reduce((sum, lead) => sum + lead.leads, 0);
      return sums(own, period, uncertainty).map((sum) => ({ by, name, quarter, open_leads: open, ...sum }));
    });
  const split = (by: ExpectedRow["by"], nameOf: (lead: LeadsAhead) => string) => {
    const groups = pooledGroups(leads, nameOf);
    return groups.length < 2 ? [] : groups.flatMap(({ name, items }) => rows(by, name, items));
  };
  return [
    ...rows("all", "all leads", leads),
    ...split("territory", ({ territory }) => territory ?? "no territory"),
    ...split("product_line", ({ productLine }) => productLine ?? "no product line"),
  ];
}

function sums(leads: readonly LeadsAhead[], period: number, { ofWins, ofAmounts, widening }: Uncertainty) {
  const open = leads.reduce((sum, lead) => sum + lead.leads, 0);
  const wins = leads.map((lead) => stake(lead, period, oneWin));
  const amounts = leads.flatMap((lead) => (lead.amount === null ? [] : stake(lead, period, lead.amount)));
  const winsRow = { what: "wins" as const, ...expected(wins, ofWins, widening, open) };
  if (amounts.length === 0) return [winsRow];
  return [winsRow, { what: "amount" as const, ...expected(amounts, ofWins + ofAmounts, widening, Infinity) }];
}

function stake({ leads, chances }: LeadsAhead, period: number, worth: Worth): Stake {
  return { leads, chance: chances[period] ?? 0, worth };
}

function expected(stakes: readonly Stake[], level: number, widening: number, most: number) {
  const { mean, variance } = sumAhead(stakes, level);
  return { expected: roundTo(mean, 1), ...rangesOf({ mean, variance: variance * widening }, most) };
}
