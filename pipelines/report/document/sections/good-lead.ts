import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { comparedGroups } from "../compared-groups.ts";
import {
  counted,
  decimal,
  decimalOrNone,
  percent,
  pValue,
  rate,
  signed,
  times,
  whole,
  wholeOrHidden,
} from "../number-text.ts";
import { plainTrait } from "../plain-trait.ts";
import { ruleBars } from "../plots/rule-bars.ts";
import { figures, tableOf, words } from "../table-of.ts";
import { traitQuarterBlocks } from "../trait-quarter-blocks.ts";

type Rule = Result["rules"][number];

/** The rules and the traits behind them, suspects first. */
export function goodLead(result: Result): Section {
  return {
    id: "good-lead",
    title: "What makes a good lead?",
    blocks: [
      ...suspects(result),
      ...rules(result),
      ...keptTraits(result),
      ...traitQuarterBlocks(result.trait_quarters),
      heading("Lead sources"),
      ...comparedGroups(result.sources, {
        noun: "Source",
        from: "sources",
        title: "Predicted and actual conversion by lead source",
        without: "The exports name no lead source.",
      }),
    ],
  };
}

function suspects({ leakage }: Result): Block[] {
  const columns = leakage.filter((column) => column.verdict === "suspect");
  if (columns.length === 0) return [];
  const items = columns.map((column) => ({
    name: column.column,
    text: `${column.because}${effect(column)}`,
    labels: ["suspect"],
  }));
  return [{ kind: "alert", title: "Look at these first: columns that may know the future", items }];
}

function effect({ auc_with, auc_without }: Result["leakage"][number]): string {
  if (auc_with === null || auc_without === null) return "";
  return ` Ordering of leads (AUC) with it ${decimal(auc_with, 3)}, without it ${decimal(auc_without, 3)}.`;
}

function rules({ rules: named, points }: Result): Block[] {
  const all = named.map((rule) => ({
    ...rule,
    input: plainTrait(rule.input),
    condition: plainTrait(rule.condition),
  }));
  if (all.length === 0) return [paragraph("No rule was found: no trait told winners from the rest.")];
  const basis = `Every lead starts with ${counted(points.start, "point")}, and each rule that it meets adds some or takes some off: ${counted(all.length, "rule")}, from 0 to ${counted(points.max, "point")} in all.`;
  return [
    paragraph(basis),
    ...ruleFigure("Who they are: fit", "fit", all),
    ...ruleFigure("What they did: engagement", "engagement", all),
    ruleTable(all),
    paragraph(
      `Points say what a rule adds beside the other rules; its conversion is that of its leads, with all else they have in common. So a rule may add points though its leads convert like others, or less.${fading(all)}`,
    ),
  ];
}

function fading(rules: readonly Rule[]): string {
  return rules.some(({ input }) => input.endsWith("-day fade)"))
    ? " With a 30-day fade (half-life in the data), what a lead did 30 days before the handoff counts half, 60 days before a quarter."
    : "";
}

function ruleFigure(title: string, side: Rule["side"], all: readonly Rule[]): Block[] {
  const rules = all.filter((rule) => rule.side === side);
  if (rules.length === 0) return [];
  const points = rules.map((rule) => rule.points);
  const reach = `from ${signed(Math.max(...points), 0)} down to ${signed(Math.min(...points), 0)}`;
  const alternative = `${title}. Bars with the points of ${counted(rules.length, "rule")}, ${reach}.`;
  return [
    {
      kind: "figure",
      title,
      from: "rules",
      reading: "The longer the bar, the more the rule adds to the score.",
      alternative,
      legend: [],
      draw: (width) => ruleBars(rules, all, width, alternative),
    },
  ];
}

function ruleTable(rules: readonly Rule[]): Block {
  return tableOf("Every rule with its leads and its conversion", "folded", "rules", rules, [
    words("Rule", (rule) => rule.condition),
    figures("Points", (rule) => signed(rule.points, 0)),
    words("Side", (rule) => rule.side),
    figures("Leads", (rule) => whole(rule.leads)),
    figures("Wins", (rule) => wholeOrHidden(rule.wins)),
    figures("Conversion (95% range)", (rule) => rate(rule)),
    words("Held in quarters", (rule) =>
      rule.quarters < 2 ? "" : `${rule.quarters_held} of ${rule.quarters}`,
    ),
    figures("Odds of winning, times those of other leads (95% range)", (rule) =>
      times(rule.odds_ratio, rule.odds_ratio_low, rule.odds_ratio_high),
    ),
  ]);
}

function keptTraits({ traits }: Result): Block[] {
  const kept = traits.filter((trait) => trait.verdict === "kept");
  if (kept.length === 0) return [];
  return [
    tableOf("Traits that told winners from the rest", "folded", "traits", kept, [
      words("Trait", (trait) => plainTrait(trait.column)),
      words("Group", (trait) => trait.group),
      figures("Filled", (trait) => percent(trait.filled)),
      figures("Information value", (trait) => decimalOrNone(trait.iv, 3)),
      figures("Lift", (trait) => decimalOrNone(trait.lift, 1)),
      figures("p-value", (trait) => pValue(trait.p_value)),
      words("Kept because", (trait) => trait.because),
    ]),
  ];
}
