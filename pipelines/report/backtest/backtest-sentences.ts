import { fewestInQuarter, fewestKnown } from "../../../models/judge/backtest.ts";
import { counted, decimal, estimate, percent, pValue, whole } from "../document/number-text.ts";
import type { BacktestReport, QuarterReport } from "./backtest-schema.ts";

type Pooled = NonNullable<BacktestReport["pooled"]>;

const significance = 0.05;

/** The main things in plain sentences, the verdict first. */
export function backtestSentences(
  quarters: readonly QuarterReport[],
  pooled: BacktestReport["pooled"],
): string[] {
  const scored = quarters.filter(({ rules }) => rules !== null);
  const tooFew = quarters.filter(({ verdict }) => verdict === "too few");
  const tooYoung = quarters.filter(({ verdict }) => verdict === "too young");
  return [
    pooled === null
      ? "No quarter could be scored: the history is too short, or holds too few wins."
      : verdict(scored, pooled),
    ...(pooled === null ? [] : [togetherSentence(pooled), rankingSentence(scored, pooled)]),
    ...keptSentence(scored),
    ...(tooFew.length === 0 ? [] : [tooFewSentence(tooFew.length)]),
    ...tooYoung.map(
      ({ quarter, young }) => `${quarter}: ${counted(young, "lead")}, all too young to be judged.`,
    ),
  ];
}

function verdict(scored: readonly QuarterReport[], { miss_p_value }: Pooled): string {
  const within = scored.filter((quarter) => quarter.verdict === "within").length;
  const larger = miss_p_value < significance ? "larger" : "no larger";
  const counts = `${within} of ${counted(scored.length, "quarter")}`;
  const outside = (["fewer wins", "more wins"] as const).flatMap((own) => outsideText(scored, own));
  const named = outside.length === 0 ? "" : ` (${outside.join("; ")})`;
  return `In ${counts} the actual wins lay within the predicted interval${named}; all in all the misses are ${larger} than chance explains (p-value ${pValue(miss_p_value)}).`;
}

function outsideText(scored: readonly QuarterReport[], verdict: QuarterReport["verdict"]): string[] {
  const quarters = scored.filter((own) => own.verdict === verdict).map(({ quarter }) => quarter);
  return quarters.length === 0 ? [] : [`${verdict} in ${quarters.join(", ")}`];
}

function togetherSentence({
  wins,
  predicted_wins,
  expected_over_observed: ratio,
  expected_over_observed_low: low,
  expected_over_observed_high: high,
}: Pooled): string {
  const over = ratio === null ? "" : `: ${estimate(ratio, low, high)} predicted per actual win`;
  return `Over all of them ${whole(predicted_wins)} wins were predicted and ${whole(wins)} came${over}.`;
}

function rankingSentence(scored: readonly QuarterReport[], { auc, auc_low, auc_high }: Pooled): string {
  const better = scored.filter(
    ({ log_loss, log_loss_base }) => log_loss !== null && log_loss_base !== null && log_loss < log_loss_base,
  ).length;
  const beat = `beat the base rate of the time in ${better} of ${scored.length} (log-loss)`;
  return `The score told wins from losses with an AUC of ${estimate(auc, auc_low, auc_high)}, and ${beat}.`;
}

function keptSentence(scored: readonly QuarterReport[]): string[] {
  const kept = scored.flatMap(({ traits_kept }) => traits_kept ?? []);
  if (kept.length === 0) return [];
  const mean = kept.reduce((sum, own) => sum + own, 0) / kept.length;
  const rules = scored.map((quarter) => quarter.rules ?? 0);
  const range = `${decimal(Math.min(...rules), 0)} to ${decimal(Math.max(...rules), 0)} rules`;
  return [
    `From one recalibration to the next ${percent(mean)} of the traits stayed in use; there were ${range}.`,
  ];
}

function tooFewSentence(count: number): string {
  const were = count === 1 ? "was" : "were";
  const known = `fewer than ${fewestKnown} wins (or losses) were known at the start`;
  return `${counted(count, "quarter")} ${were} not scored: ${known}, or fewer than ${fewestInQuarter} came.`;
}
