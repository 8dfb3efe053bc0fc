import type { CalibrationDrift } from "../../../models/judge/calibration-drift.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import { counted, decimal, percent, whole } from "../document/number-text.ts";
import { driftSentences } from "../document/stale-sentences.ts";
import { fewestLeads } from "../result/fewest-leads.ts";
import type { MonitorReport } from "./monitor-schema.ts";

/** What the verdict rests on. */
export interface Found {
  readonly model: ScoringModel;
  readonly leads: number;
  readonly wins: number;
  readonly expected: number;
  /** Null where there are too few wins to judge by. */
  readonly drift: CalibrationDrift | null;
  readonly auc: { readonly auc: number; readonly low: number; readonly high: number } | null;
  readonly inputs: MonitorReport["drift"];
  readonly groups: MonitorReport["groups"];
}

/** The verdict on a release, with its reasons and what to do, in the words of sales. */
export function monitorSentences(found: Found): Pick<MonitorReport, "verdict" | "sentences"> {
  const { model, drift, leads, wins, expected } = found;
  const inputs = found.inputs === null ? [] : driftSentences(found.inputs);
  if (drift === null) {
    const reason = `${counted(leads, "lead")} handed over after ${model.version} was learned from had time to win${leads < fewestLeads ? "" : `, and ${wins} did`}: too few to judge it (40 wins and 40 others are needed).`;
    return {
      verdict: "can't be told",
      sentences: [reason, "Keep it, and look again when a quarter more is in.", ...inputs],
    };
  }
  const verdict = isBlunter(found) ? "recalibrate" : verdicts[drift.mend];
  return {
    verdict,
    sentences: [
      advice(verdict, model.version),
      `Of ${counted(leads, "lead")} that are new to it, it promised ${whole(expected)} wins and ${whole(wins)} came.`,
      calibrationSentence(drift),
      ...orderSentence(found),
      ...groupSentences(found.groups),
      ...inputs,
    ],
  };
}

const verdicts = {
  nothing: "keep",
  intercept: "re-base",
  "intercept and slope": "recalibrate",
} as const satisfies Record<CalibrationDrift["mend"], MonitorReport["verdict"]>;

function advice(verdict: "keep" | "re-base" | "recalibrate", version: string): string {
  switch (verdict) {
    case "keep":
      return `Keep ${version}: its probabilities hold on new leads.`;
    case "re-base":
      return `Re-base ${version}: it still puts leads in the right order, but all of them win more or less often than it says. Calibrate anew so that grades promise what they hold; the rules may well stay.`;
    case "recalibrate":
      return `Recalibrate: what told winners from the rest when ${version} was learned does so no longer in the same way.`;
  }
}

function calibrationSentence({ mend, shift, slope }: CalibrationDrift): string {
  if (mend === "nothing") return "What differs between promised and actual wins is chance.";
  const level = `${shift < 0 ? "lower" : "higher"} than promised for leads of every grade alike (log-odds ${decimal(shift, 2)})`;
  if (mend === "intercept") return `Conversion is ${level}, beyond chance.`;
  return `Good and poor leads differ ${slope < 1 ? "less" : "more"} than the score says, beyond chance (calibration slope ${decimal(slope, 2)}).`;
}

/** It tells winners apart less well than when it was released, beyond chance. */
function isBlunter({ auc, model }: Found): boolean {
  return auc !== null && model.figures.auc !== null && auc.high < model.figures.auc;
}

function orderSentence({ auc, model }: Found): string[] {
  if (auc === null) return [];
  const before = model.figures.auc === null ? "" : `; ${percent(model.figures.auc)} when it was released`;
  return [
    `It puts a winner before another lead in ${percent(auc.auc)} of cases (${percent(auc.low)} to ${percent(auc.high)}${before}).`,
  ];
}

/** Groups of leads, not of people: what a rep makes of the leads is no fault of the score. */
function groupSentences(groups: Found["groups"]): string[] {
  const off = groups.filter(
    ({ by, verdict }) => ["grade", "source"].includes(by) && (verdict === "higher" || verdict === "lower"),
  );
  if (off.length === 0) return [];
  const named = off.map(({ by, name, verdict }) => `${by} ${name} (${verdict})`);
  return [`Beyond chance, these convert otherwise than it says: ${named.join(", ")}.`];
}
