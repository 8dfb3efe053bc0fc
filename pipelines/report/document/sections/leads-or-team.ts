import { isJudged } from "../../result/is-judged.ts";
import { averageQuality } from "../../result/quality/net-quality.ts";
import type { GroupResult, Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { comparedGroups } from "../compared-groups.ts";
import { mixTable, type NamedGroups } from "../group-tables.ts";
import { inNameOrder } from "../in-name-order.ts";
import { makeupBlocks, repMakeupBlocks } from "../makeup-blocks.ts";
import { signedPercent } from "../number-text.ts";
import { qualityBars } from "../plots/quality-bars.ts";
import { qualityBlocks } from "../quality-blocks.ts";
import { verdictLabels } from "../verdict-words.ts";

/** Per territory, product line and rep: what was expected given the leads, what came, and what is chance. */
export function leadsOrTeam(result: Result): Section {
  return {
    id: "leads-or-team",
    title: "Is it the leads or the team?",
    blocks: [
      paragraph(
        "Each group is compared with what its own leads promise. A low conversion with poor leads is not the team's fault. Groups stand in order of name: this is no ranking, and differences inside the band are chance.",
      ),
      ...qualityBlocks(result),
      ...territories(inNameOrder(result.territories)),
      ...productLines(inNameOrder(result.product_lines)),
      ...makeupBlocks(result.makeup),
      ...reps(inNameOrder(result.reps), result.makeup),
    ],
  };
}

function territories(groups: readonly GroupResult[]): Block[] {
  const wording = {
    noun: "Territory",
    from: "territories" as const,
    title: "Predicted and actual conversion by territory",
    without: "The exports name no territories.",
  };
  return [
    heading("Territories"),
    ...sentences(groups),
    ...comparedGroups(groups, wording),
    ...netQuality(groups),
    ...mix("The leads of each territory", wording, groups),
  ];
}

function productLines(groups: readonly GroupResult[]): Block[] {
  const wording = {
    noun: "Product line",
    from: "product_lines" as const,
    title: "Predicted and actual conversion by product line",
    without: "The exports name no product lines.",
  };
  return [
    heading("Product lines"),
    ...sentences(groups),
    ...comparedGroups(groups, wording),
    ...mix("The leads of each product line", wording, groups),
  ];
}

function reps(groups: readonly GroupResult[], makeup: Result["makeup"]): Block[] {
  const wording = {
    noun: "Rep",
    from: "reps" as const,
    title: "Predicted and actual conversion by rep",
    without: "The exports name no reps.",
  };
  const flagged = groups.filter((group) => verdictLabels(group).length > 0 && isJudged(group));
  return [
    heading("Reps"),
    paragraph(
      "This names people: show it to those who need it. A copy with codes instead of names comes with privacy.reps in the config.",
    ),
    ...comparedGroups(groups, wording),
    ...(flagged.length === 0
      ? []
      : [
          paragraph(
            "Named below is whose leads or whose wins stand out. Poor leads are nobody's doing: look at where they come from.",
          ),
        ]),
    ...sentences(flagged),
    ...repMakeupBlocks(makeup),
    ...mix("The leads of each rep", wording, groups),
  ];
}

function sentences(groups: readonly GroupResult[]): Block[] {
  if (groups.length === 0) return [];
  const items = groups.map((group) => ({
    name: group.name,
    text: group.sentence,
    labels: verdictLabels(group),
  }));
  return [{ kind: "entries", items }];
}

function mix(caption: string, named: NamedGroups, groups: readonly GroupResult[]): Block[] {
  return groups.length === 0 ? [] : [mixTable(caption, named, groups)];
}

function netQuality(groups: readonly GroupResult[]): Block[] {
  const scored = groups.filter((group) => group.net_quality_score !== null);
  if (scored.length === 0) return [];
  const average = averageQuality(groups);
  const each = scored.map((group) => `${group.name} ${signedPercent(group.net_quality_score ?? 0)}`);
  const alternative = `Net Quality Score by territory: ${each.join(", ")}; all together ${signedPercent(average)}.`;
  return [
    {
      kind: "figure",
      title: "Net Quality Score by territory",
      from: "territories",
      reading:
        "High leads minus low leads, as a share of all: to the left, a territory is fed more poor leads than good ones. The strokes are what chance makes of so many leads (95% range).",
      alternative,
      legend: [{ sign: "dashes", text: `all together: ${signedPercent(average)}` }],
      draw: (width) => qualityBars(groups, average, width, alternative),
    },
  ];
}
