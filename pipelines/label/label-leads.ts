import { type LeadLag, winHorizon } from "../../models/stats/win-horizon.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import { runSql } from "../run-sql.ts";
import { quoteText, type Warehouse } from "../warehouse.ts";

/** From which moment a lead counts as handed to sales. */
export type HandoffFrom = "qualified_at" | "created_at" | "none";

/**
 * Stage 3, first half: who was handed over when and to whom, and what became of them. With `scoresAll`, leads that were
 * never handed over count as handed over when the exports end, so that they can be scored today.
 */
export async function handOver(
  warehouse: Warehouse,
  config: Config,
  leadColumns: ReadonlyMap<string, string>,
  scoresAll: boolean,
): Promise<HandoffFrom> {
  const from = handoffFrom(leadColumns);
  await writeSettings(warehouse, config, from, scoresAll);
  await runSql(warehouse, "marts/handoff");
  return from;
}

/**
 * Stage 3, second half: whose outcome may be judged yet, and who won within the horizon. Returns the horizon in days, or null
 * where leads carry no dates.
 */
export async function labelLeads(
  warehouse: Warehouse,
  config: Config,
  from: HandoffFrom,
): Promise<number | null> {
  const horizonDays = from === "none" ? null : await chooseHorizon(warehouse, config);
  await warehouse.write("meta.horizon", { horizon_days: "bigint" }, [{ horizon_days: horizonDays }]);
  await runSql(warehouse, "marts/label");
  return horizonDays;
}

/** The column of the leads export that a handoff is dated by: the qualification, else the creation, else none. */
function handoffFrom(leadColumns: ReadonlyMap<string, string>): HandoffFrom {
  if (leadColumns.has("qualified_at")) return "qualified_at";
  return leadColumns.has("created_at") ? "created_at" : "none";
}

async function writeSettings(
  warehouse: Warehouse,
  config: Config,
  from: HandoffFrom,
  scoresAll: boolean,
): Promise<void> {
  if (from !== "none" && config.asOf === undefined) {
    throw new InputError({
      at: "asOf",
      problem: "missing: the leads carry dates, and nothing says which day the exports end with",
      mend: 'Add "asOf": "<the last day that the exports cover>", such as "2026-06-30".',
    });
  }
  const asOf =
    config.asOf === undefined
      ? "cast(null as timestamp)"
      : `timestamp ${quoteText(config.asOf)} + interval '1' day`;
  const since =
    config.outcome.since === undefined
      ? "cast(null as timestamp)"
      : `timestamp ${quoteText(config.outcome.since)}`;
  await warehouse.run(`create schema if not exists meta`);
  await warehouse.run(`create or replace table meta.settings as
    select ${asOf} as as_of, ${since} as since, ${quoteText(from)} as handoff_from,
      ${scoresAll} as scores_all, ${config.privacy.reps === "codes"} as shows_rep_codes`);
}

async function chooseHorizon(warehouse: Warehouse, config: Config): Promise<number> {
  if (config.outcome.horizonDays !== "auto") return config.outcome.horizonDays;
  const rows = await warehouse.rows("select age_days, lag_days, n from marts.win_lags where age_days >= 0");
  const lags = rows.map<LeadLag>((row) => ({
    ageDays: Number(row.age_days),
    lagDays: row.lag_days === null ? null : Number(row.lag_days),
    n: Number(row.n),
  }));
  const horizon = winHorizon(lags);
  if (horizon !== null) return horizon;
  throw new InputError({
    at: "outcome.horizonDays",
    problem: "can't tell how long a win takes: too few wins with a date (won_at), or too short a history",
    mend: 'Export a longer history; or set "horizonDays" to the days in which a deal is usually won; or set "since" if wins were not recorded from the start.',
  });
}
