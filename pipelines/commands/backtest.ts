import { backtest as backtestPatterns } from "../../models/judge/backtest.ts";
import { gapQuarters } from "../../models/judge/gap-quarters.ts";
import type { LearnOptions } from "../../models/learn.ts";
import { type Patterns, totals } from "../../models/patterns.ts";
import { loadConfig } from "../config/load-config.ts";
import { InputError } from "../errors.ts";
import { learnOptions } from "../fit/learn-options.ts";
import { unfit } from "../fit/unfit.ts";
import { labelLeads } from "../label/label-leads.ts";
import type { Progress } from "../progress.ts";
import { backtestReport } from "../report/backtest/backtest-report.ts";
import type { BacktestReport } from "../report/backtest/backtest-schema.ts";
import type { HandoffQuarter } from "../report/backtest/quarter-report.ts";
import { requireOutcome } from "../stage/stage-exports.ts";
import { toolVersion } from "../tool-version.ts";
import { rebuildTraits } from "../traits/rebuild-traits.ts";
import { readSqlTraits } from "../traits/sql/read-sql-traits.ts";
import type { Warehouse } from "../warehouse.ts";
import { type Prepared, prepare } from "./prepare.ts";

export interface BacktestOptions {
  readonly configPath: string;
  readonly threads: number;
  readonly progress: Progress;
}

/**
 * Calibrates at the start of every past quarter, from what was known by then, and says what that score would have foretold of the
 * quarter. Releases nothing, writes no file.
 *
 * Errors: InputError for exports whose leads carry no dates, and for all that `check` refuses.
 */
export async function backtest(options: BacktestOptions): Promise<BacktestReport> {
  const { progress } = options;
  const loaded = loadConfig(options.configPath);
  const sqlTraits = readSqlTraits(loaded);
  const prepared = await prepare({ ...options, loaded, database: ":memory:", writes: [], scoresAll: false });
  const { warehouse, config } = prepared;
  try {
    progress.stage("Labelling outcomes");
    requireOutcome(config, prepared.maps);
    const horizonDays = await datedHorizon(prepared);
    progress.stage("Rebuilding traits as of the handoff");
    const { patterns } = await rebuildTraits(warehouse, config, sqlTraits);
    progress.stage("Calibrating at the start of each quarter");
    const known = { horizonDays, gapQuarters: gapQuarters(horizonDays) };
    const found = relive(patterns, learnOptions(config), known.gapQuarters, progress);
    const handoffs = await handoffQuarters(warehouse);
    return backtestReport(found, { ...known, name: config.name, toolVersion, handoffs });
  } finally {
    await warehouse.close();
    progress.done();
  }
}

async function datedHorizon({ warehouse, config, handoffFrom }: Prepared): Promise<number> {
  const horizonDays = await labelLeads(warehouse, config, handoffFrom);
  if (horizonDays !== null) return horizonDays;
  throw new InputError({
    at: "exports.leads.columns",
    problem: "a backtest needs handoff dates, and no column says when a lead qualified or was created",
    mend: 'Map "qualified_at" (or "created_at") to the column that holds that day.',
  });
}

function relive(patterns: Patterns, options: LearnOptions, gap: number, progress: Progress) {
  const { n } = totals(patterns);
  const tick = (share: number) => progress.part("Quarters", share, Math.round(share * n));
  progress.part("Quarters", 0, 0);
  try {
    return backtestPatterns(patterns, options, { gapQuarters: gap, tick });
  } catch (error) {
    throw options.solver === "gradient" && error instanceof RangeError ? unfit(error) : error;
  }
}

async function handoffQuarters(warehouse: Warehouse): Promise<HandoffQuarter[]> {
  const rows = await warehouse.rows(`select cohort, count_if(state = 'mature') as judged,
      count_if(state = 'young') as young
    from marts.labels where state in ('mature', 'young') group by cohort order by cohort`);
  return rows.map((row) => ({
    quarter: String(row.cohort),
    judged: Number(row.judged),
    young: Number(row.young),
  }));
}
