import type { Result } from "../result-schema.ts";
import { decimal, pValue } from "./number-text.ts";

type QualityTrend = Result["quality_trends"][number];

/**
 * Whether what is handed over gets better or worse, first for all leads, then the territories where it does.
 *
 * @example qualityTrendSentences(result.quality_trends)[0]; // "The leads handed over get worse: their Net Quality Score falls by …"
 */
export function qualityTrendSentences(trends: readonly QualityTrend[]): string[] {
  const all = trends.filter(({ by }) => by === "all").map(allSentence);
  const territories = trends.filter(({ by }) => by === "territory");
  return [...all, ...(territories.length === 0 ? [] : [territorySentence(territories)])];
}

function allSentence({ verdict, per_year, p_value }: QualityTrend): string {
  if (verdict === "too few" || per_year === null || p_value === null)
    return "Leads came in fewer than six months: too few to say whether they get better or worse.";
  if (verdict === "no trend")
    return "The leads handed over get neither better nor worse: from month to month their Net Quality Score moves within chance.";
  return `The leads handed over get ${verdict}: their Net Quality Score ${verdict === "better" ? "rises" : "falls"} by about ${decimal(100 * Math.abs(per_year), 0)} points in a year, beyond chance (p-value ${pValue(p_value)}).`;
}

function territorySentence(territories: readonly QualityTrend[]): string {
  const named = (verdict: QualityTrend["verdict"]) =>
    territories.filter((one) => one.verdict === verdict).map(({ name }) => name);
  const found = (["better", "worse"] as const).flatMap((verdict) =>
    named(verdict).length === 0 ? [] : [`${verdict} leads than before go to ${named(verdict).join(", ")}`],
  );
  return found.length === 0
    ? "In no territory does the quality of the leads rise or fall beyond chance."
    : `By territory, beyond chance: ${found.join("; ")}.`;
}
