import type { Result } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { decimalOrNone, percent, pValue, rate, whole, wholeOrHidden } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Trait = Result["traits"][number];

/** All traits that were tried, kept or dropped and because of what, and the bins of each. */
export function candidateTables(traits: readonly Trait[]): Block[] {
  if (traits.length === 0) return [paragraph("No column passed as a trait.")];
  return [
    tableOf("Every candidate trait", "folded", "traits", traits, [
      words("Trait", (trait) => trait.column),
      words("Group", (trait) => trait.group),
      words("Taken as", (trait) => trait.kind),
      figures("Filled", (trait) => percent(trait.filled)),
      figures("Information value", (trait) => decimalOrNone(trait.iv, 3)),
      figures("Lift", (trait) => decimalOrNone(trait.lift, 1)),
      figures("p-value", (trait) => pValue(trait.p_value)),
      words("Verdict", (trait) => trait.verdict),
      words("Because", (trait) => trait.because),
    ]),
    tableOf("Every candidate trait, bin by bin", "page", "trait_bins", bins(traits), [
      words("Trait", ({ trait }) => trait.column),
      words("Bin", ({ bin }) => bin.label),
      figures("Leads", ({ bin }) => whole(bin.leads)),
      figures("Wins", ({ bin }) => wholeOrHidden(bin.wins)),
      figures("Conversion (95% range)", ({ bin }) => rate(bin)),
    ]),
  ];
}

function bins(traits: readonly Trait[]): { trait: Trait; bin: Trait["bins"][number] }[] {
  return traits.flatMap((trait) => trait.bins.map((bin) => ({ trait, bin })));
}
