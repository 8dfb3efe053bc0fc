import type { Result } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { heading, paragraph } from "./blocks.ts";
import { decimal, decimalOrNone, pValue } from "./number-text.ts";
import { plainTrait } from "./plain-trait.ts";
import { effectLegend, effectStrips } from "./plots/effect-strips.ts";
import { figures, tableOf, words } from "./table-of.ts";

type TraitQuarters = Result["trait_quarters"][number];

/** Whether each trait told the same in every quarter. */
export function traitQuarterBlocks(named: readonly TraitQuarters[]): Block[] {
  const traits = named.map((trait) => ({ ...trait, input: plainTrait(trait.input) }));
  const judged = traits.filter(({ verdict }) => verdict !== "too few");
  if (judged.length === 0) return [];
  const quarters = [
    ...new Set(judged.flatMap((trait) => trait.quarters.map(({ quarter }) => quarter))),
  ].sort();
  const text = sentence(judged);
  return [
    heading("Do the traits hold over time?"),
    paragraph(text),
    {
      kind: "figure",
      title: "What each trait told, quarter by quarter",
      from: "trait_quarters",
      reading:
        "A dot on the dashes: the trait told winners from the rest as its points say. On the thin line: it told nothing. Below: the opposite. Few leads make wide ranges.",
      alternative: text,
      legend: effectLegend(judged),
      draw: (width) => effectStrips(judged, quarters, width, text),
    },
    table(traits, quarters),
  ];
}

function sentence(judged: readonly TraitQuarters[]): string {
  const unsteady = judged.filter(({ verdict }) => verdict === "unsteady").map(({ input }) => input);
  if (unsteady.length === 0) return "Yes: in no trait do the quarters differ by more than chance.";
  return `Not all: what ${unsteady.join(", ")} told differs between quarters by more than chance. Look there first when the score is calibrated anew; the other ${judged.length - unsteady.length} are steady.`;
}

const verdictText = {
  steady: "steady",
  unsteady: "unsteady, beyond chance",
  "too few": "tells too little a quarter to judge",
};

function table(traits: readonly TraitQuarters[], quarters: readonly string[]): Block {
  return tableOf(
    "What each trait told, quarter by quarter (1: as its points say; 0: nothing)",
    "folded",
    "trait_quarters",
    traits,
    [
      words("Trait", ({ input }) => input),
      words("Verdict", ({ verdict }) => verdictText[verdict]),
      figures("p-value, for many comparisons", ({ q_value }) =>
        q_value === null ? decimalOrNone(null, 1) : pValue(q_value),
      ),
      ...quarters.map((name) =>
        figures(name, (trait: TraitQuarters) => {
          const own = trait.quarters.find(({ quarter }) => quarter === name);
          return own === undefined
            ? decimalOrNone(null, 1)
            : `${decimal(own.effect, 1)} (${decimal(own.low, 1)} to ${decimal(own.high, 1)})`;
        }),
      ),
    ],
  );
}
