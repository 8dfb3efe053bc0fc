import { calibrationDrift } from "../../../models/judge/calibration-drift.ts";
import { logLoss } from "../../../models/judge/log-loss.ts";
import { validate } from "../../../models/judge/validate.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import type { Row } from "../../warehouse.ts";
import { rightnessReport, rounded } from "../backtest/rightness-report.ts";
import { fewestLeads } from "../result/fewest-leads.ts";
import { judgeGroups } from "../result/groups.ts";
import type { MonitorReport } from "./monitor-schema.ts";
import { type Found, monitorSentences } from "./monitor-sentences.ts";

/** Leads new to the release that it gave the same probability. */
interface Foretold {
  readonly probability: number;
  readonly leads: number;
  readonly wins: number;
}

export interface MonitorSources {
  readonly model: ScoringModel;
  readonly toolVersion: string;
  readonly asOf: string | null;
  readonly horizonDays: number | null;
  readonly foretold: readonly Foretold[];
  readonly young: number;
  readonly inputs: MonitorReport["drift"];
  /** `reports.rpt_groups` of the leads that are new to the release. */
  readonly groups: readonly Row[];
}

const dimensions = ["grade", "territory", "product_line", "rep", "source", "quarter"] as const;

/** Fewer wins, or losses, can't tell a score that holds from one that does not: as many as a calibration asks for. */
const fewestEvents = 40;

/** Judges a release on leads that came after those it was learned from. */
export function monitorReport(sources: MonitorSources): MonitorReport {
  const { model, foretold } = sources;
  const n = foretold.map(({ leads }) => leads);
  const wins = foretold.map((row) => row.wins);
  const logits = foretold.map(({ probability }) => Math.log(probability / (1 - probability)));
  const [leads, won] = [sum(n), sum(wins)];
  const isJudged = Math.min(won, leads - won) >= fewestEvents;
  const judgement = isJudged
    ? validate({ n: Float64Array.from(n), wins: Float64Array.from(wins) }, Float64Array.from(logits))
    : null;
  const drift = isJudged ? calibrationDrift(logits, wins, n) : null;
  const groups = dimensions.flatMap((by) =>
    judgeGroups(sources.groups, by).map((group) => ({ by, ...group })),
  );
  const base = model.provenance.wins / model.provenance.leads;
  const found: Found = {
    model,
    leads,
    wins: won,
    expected: sum(foretold.map((row) => row.probability * row.leads)),
    drift,
    auc: judgement?.auc ?? null,
    inputs: sources.inputs,
    groups,
  };
  return {
    schema_version: "1.0.0",
    name: model.name,
    version: model.version,
    tool_version: sources.toolVersion,
    as_of: sources.asOf,
    seen_until: model.provenance.last_cohort,
    horizon_days: sources.horizonDays,
    ...monitorSentences(found),
    leads,
    wins: leads < fewestLeads ? null : won,
    young: sources.young,
    expected_wins: rounded(found.expected) as number,
    shift: rounded(drift?.shift),
    p_as_they_are: rounded(drift?.pAsTheyAre),
    p_shifted: rounded(drift?.pShifted),
    auc_at_release: model.figures.auc,
    ...rightnessReport(
      judgement === null
        ? null
        : {
            judgement,
            logLossKnownBase: logLoss(
              n.map(() => base),
              wins,
              n,
            ),
          },
    ),
    drift: sources.inputs,
    groups,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
