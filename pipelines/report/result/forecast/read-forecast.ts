import type { OpenThen } from "../../../../models/forecast/open-then.ts";
import type { ForecastDay, KnownCourse } from "../../../../models/forecast/past-forecasts.ts";
import type { Row, Warehouse } from "../../../warehouse.ts";

/** Leads that are open when the exports end, alike. */
interface OpenToday extends OpenThen {
  readonly territory: string | null;
  readonly productLine: string | null;
}

/** What a forecast is made from, as `reports.*` counts it. */
export interface ForecastFacts {
  readonly courses: readonly KnownCourse[];
  readonly pastDays: readonly ForecastDay[];
  /** The day after the exports end. */
  readonly today: string;
  readonly open: readonly OpenToday[];
  /** Wins of the quarter that began on a past day, of all leads. */
  readonly winsFrom: ReadonlyMap<string, number>;
  /** Leads open for longer are not counted on. */
  readonly reachDays: number;
}

/** Reads the open leads of today and of past quarter starts, and what became of earlier ones; null where leads carry no dates. */
export async function readForecast(
  warehouse: Warehouse,
  horizonDays: number | null,
): Promise<ForecastFacts | null> {
  if (horizonDays === null) return null;
  const open = await warehouse.rows(`select * from reports.rpt_open_leads
    order by forecast_day, territory, product_line, state, age_days, probability`);
  const courses = await warehouse.rows(`select * from reports.rpt_lead_courses
    order by known_day, state, from_day, until_day, lag_days, logit`);
  const wins = await warehouse.rows("select * from reports.rpt_quarter_wins order by forecast_day");
  const today = await warehouse.value(
    "select cast(forecast_day as varchar) from marts.forecast_days where is_last",
  );
  return {
    courses: courses.map(toCourse),
    pastDays: daysOf(open.filter((row) => row.is_last === false)),
    today: String(today),
    open: open.filter((row) => row.is_last === true).map(toOpen),
    winsFrom: new Map(wins.map((row) => [String(row.forecast_day), Number(row.wins)])),
    reachDays: 2 * horizonDays,
  };
}

function toCourse(row: Row): KnownCourse {
  return {
    knownDay: String(row.known_day),
    state: String(row.state),
    fromDay: Number(row.from_day),
    untilDay: Number(row.until_day),
    lagDays: row.lag_days === null ? null : Number(row.lag_days),
    leads: Number(row.leads),
    logit: Number(row.logit),
  };
}

function toOpen(row: Row): OpenToday {
  return {
    territory: textOrNull(row.territory),
    productLine: textOrNull(row.product_line),
    state: String(row.state),
    ageDays: Number(row.age_days),
    probability: Number(row.probability),
    leads: Number(row.leads),
    wonInQuarter: Number(row.won_in_quarter),
  };
}

function textOrNull(cell: Row[string] | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function daysOf(rows: readonly Row[]): ForecastDay[] {
  const days = [...new Set(rows.map((row) => String(row.forecast_day)))];
  return days.map((day) => {
    const own = rows.filter((row) => String(row.forecast_day) === day);
    return { day, daysLeft: Number(own[0]?.days_left), open: own.map(toOpen) };
  });
}
