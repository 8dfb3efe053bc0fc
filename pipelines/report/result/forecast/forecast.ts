import { judgeForecasts } from "../../../../models/forecast/judge-forecasts.ts";
import { levelVariance } from "../../../../models/forecast/level-variance.ts";
import { leadsOf, withoutOpportunity } from "../../../../models/forecast/open-then.ts";
import { type PastForecast, pastForecasts, winsOf } from "../../../../models/forecast/past-forecasts.ts";
import { winChances } from "../../../../models/forecast/win-chances.ts";
import { fewestKnown } from "../../../../models/judge/backtest.ts";
import { roundTo } from "../../../../models/round-to.ts";
import type { Warehouse } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import { amountOfWin } from "./amount-of-win.ts";
import { type ComingQuarter, comingQuarters, quarterOf } from "./coming-quarters.ts";
import { expectedRows } from "./expected-rows.ts";
import { rangesOf } from "./ranges-of.ts";
import type { ForecastFacts } from "./read-forecast.ts";

type Forecast = NonNullable<Result["forecast"]>;

/**
 * Wins and amounts to come from the leads that are open when the exports end, by quarter, and how the same forecast did at past quarter
 * ends. Null where leads carry no dates, nothing is open, or fewer than 40 wins are known of leads older than twice the horizon.
 *
 * @param facts as `readForecast` gives them.
 */
export async function forecast(
  warehouse: Warehouse,
  facts: ForecastFacts | null,
): Promise<Result["forecast"]> {
  if (facts === null) return null;
  const { courses, open, pastDays, winsFrom, reachDays } = facts;
  const knownWins = winsOf(courses);
  if (open.length === 0 || knownWins < fewestKnown) return null;
  const past = pastForecasts(pastDays, courses);
  const amounts = await warehouse.rows("select * from reports.rpt_won_amounts order by product_line");
  return {
    open_leads: leadsOf(open),
    with_opportunity: leadsOf(open.filter(({ state }) => state !== withoutOpportunity)),
    reach_days: reachDays,
    known_wins: knownWins,
    expected: expected(facts, amountOfWin(amounts), judgeForecasts(past)?.widening ?? 1),
    past: past.map((then) => pastRow(then, winsFrom.get(then.day) ?? 0)),
    judged: judged(past),
  };
}

function expected(
  { courses, open, today, reachDays }: ForecastFacts,
  amount: ReturnType<typeof amountOfWin>,
  widening: number,
): Forecast["expected"] {
  const quarters = comingQuarters(today, reachDays);
  const within = quarters.map(({ days }) => days);
  const chances = winChances(courses, within);
  const leads = open.map((lead) => ({
    ...lead,
    chances: perPeriod(chances(lead)),
    amount: amount === null ? null : amount.worthOf(lead.productLine),
  }));
  const uncertainty = { ofWins: levelVariance(courses), ofAmounts: amount?.levelVariance ?? 0, widening };
  return expectedRows(leads, periodsOf(quarters), uncertainty);
}

/** The quarters, what comes after them, and all of it. */
function periodsOf(quarters: readonly ComingQuarter[]): string[] {
  return [...quarters.map(({ quarter }) => quarter), "later", "all"];
}

/** Chances to win by the end of each quarter, and at all, as chances to win in each of the periods. */
function perPeriod(chances: readonly number[]): number[] {
  return [...chances.map((chance, k) => chance - (chances[k - 1] ?? 0)), chances.at(-1) ?? 0];
}

function pastRow(then: PastForecast, quarterWins: number): Forecast["past"][number] {
  return {
    quarter: quarterOf(then.day),
    open_leads: then.openLeads,
    known_wins: then.knownWins,
    expected: roundTo(then.mean, 1),
    ...rangesOf(then, then.openLeads),
    wins: then.wins,
    quarter_wins: quarterWins,
    like_last_quarter: rounded(then.lastQuartersRate),
    stage_weighted: rounded(then.stageWeighted),
  };
}

function judged(past: readonly PastForecast[]): Forecast["judged"] {
  const found = judgeForecasts(past);
  if (found === null) return null;
  const [in50 = 0, in80 = 0, in95 = 0] = found.covered;
  return {
    quarters: found.quarters,
    in_50: in50,
    in_80: in80,
    in_95: in95,
    bias: roundTo(found.bias, 1),
    error: roundTo(found.error, 1),
    error_like_last_quarter: rounded(found.errorLastQuartersRate),
    error_stage_weighted: rounded(found.errorStageWeighted),
    widening: roundTo(found.widening, 2),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : roundTo(value, 1);
}
