import type { Learned } from "../../../models/learn.ts";
import type { Patterns, Trait } from "../../../models/patterns.ts";
import type { RuleQuarters } from "../../../models/points/rule-quarters.ts";
import { conditionOf, conditionText, type RuleEvidence, ruleText } from "../../../models/points/rules.ts";
import { roundTo } from "../../../models/round-to.ts";
import type { ScoringModel } from "../../../models/scoring-model.ts";
import { type OddsRatio, ruleOddsRatio } from "../../../models/stats/odds-ratio.ts";
import { wilsonInterval } from "../../../models/stats/wilson-interval.ts";
import type { Result } from "../result-schema.ts";
import { fewestLeads } from "./fewest-leads.ts";
import type { HiddenTraitFigures } from "./hidden-trait-figures.ts";

/** Every candidate trait with its bins and why it was kept or dropped, strongest first. @param figures those that are hidden. */
export function traitResults(
  patterns: Patterns,
  learned: Learned,
  figures: HiddenTraitFigures,
): Result["traits"] {
  const nameOf = (trait: number) => patterns.traits[trait]?.name ?? "";
  return [...learned.candidates]
    .sort(
      (a, b) =>
        b.evidence.informationValue - a.evidence.informationValue ||
        (nameOf(a.evidence.trait) < nameOf(b.evidence.trait) ? -1 : 1),
    )
    .map(({ evidence, verdict, because }) => {
      const trait = patterns.traits[evidence.trait] as Trait;
      const bins = evidence.bins.filter((bin) => bin.n > 0);
      const hidden = bins.map((_, i) => figures.bins.get(evidence.trait)?.has(i) === true);
      const figure = (value: number) => (hidden.includes(true) ? null : value);
      return {
        column: trait.name,
        group: trait.group,
        kind: trait.kind,
        filled: roundTo(evidence.filled, 4),
        iv: figure(roundTo(evidence.informationValue, 4)),
        lift: Number.isFinite(evidence.lift) ? figure(roundTo(evidence.lift, 4)) : null,
        p_value: figure(Number(evidence.pValue.toPrecision(3))),
        verdict,
        because,
        bins: bins.map((bin, i) => ({
          label: conditionText(trait.name, conditionOf(trait, bin.prebins)),
          leads: bin.n,
          ...outcome(bin.wins, bin.n, hidden[i] !== true),
        })),
      };
    });
}

/** The rules with the leads they were learned from. */
export function ruleResults(
  evidence: readonly RuleEvidence[],
  inputs: ScoringModel["inputs"],
  { n, wins: won }: Patterns,
  quarters: readonly RuleQuarters[],
  figures: HiddenTraitFigures,
): Result["rules"] {
  const sides = new Map(inputs.map((input) => [input.name, input.side]));
  const all = { leads: sumOf(n), wins: sumOf(won) };
  const hidden = evidence.map((_, k) => figures.rules.has(k));
  return evidence.map(({ rule, leads, wins }, k) => ({
    id: rule.id,
    input: rule.input,
    side: sides.get(rule.input) ?? "fit",
    condition: ruleText(rule),
    points: rule.points,
    leads,
    ...outcome(wins, leads, hidden[k] !== true),
    lift: hidden[k] ? null : roundTo(wins / leads / (all.wins / all.leads), 4),
    quarters_held: quarters[k]?.held ?? 0,
    quarters: quarters[k]?.of ?? 0,
    ...odds(hidden[k] ? null : ruleOddsRatio({ leads, wins }, all, fewestLeads)),
  }));
}

function sumOf(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Ratios reach from thousandths to thousands: three digits that count. */
function odds(found: OddsRatio | null) {
  if (found === null) return { odds_ratio: null, odds_ratio_low: null, odds_ratio_high: null };
  const { ratio, interval } = found;
  const digits = (value: number) => Number(value.toPrecision(3));
  return {
    odds_ratio: digits(ratio),
    odds_ratio_low: digits(interval.low),
    odds_ratio_high: digits(interval.high),
  };
}

function outcome(wins: number, n: number, isShown: boolean) {
  if (!isShown) return { wins: null, rate: null, low: null, high: null };
  const { low, high } = wilsonInterval(wins, n);
  return { wins, rate: roundTo(wins / n, 4), low: roundTo(low, 4), high: roundTo(high, 4) };
}
