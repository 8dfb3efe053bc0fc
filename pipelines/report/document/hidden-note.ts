import { fewestLeads } from "../result/fewest-leads.ts";
import { listedNames } from "../result/listed-names.ts";
import type { GroupResult } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { paragraph } from "./blocks.ts";

/** Why some groups show no outcome; nothing where each does. */
export function hiddenNote(groups: readonly GroupResult[]): Block[] {
  const hidden = groups.filter(({ actual }) => actual === null);
  const [few, others] = [
    hidden.filter(({ judged }) => judged < fewestLeads),
    hidden.filter(({ judged }) => judged >= fewestLeads),
  ].map((own) => listedNames(own.map(({ name }) => name)));
  if (hidden.length === 0) return [];
  const because = `fewer than ${fewestLeads} judged leads say nothing, and may be known by name`;
  return [
    paragraph(
      others === ""
        ? `Not shown: ${few} (${because}).`
        : `Not shown: ${few === "" ? "" : `${few} (${because}); `}${others} (what others, or totals, hide could be worked out with it).`,
    ),
  ];
}
