import type { AfterHandoff } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { inNameOrder } from "../in-name-order.ts";
import { hours, tooFew, whole, wholeOrHidden } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Untouched = AfterHandoff["untouched"][number];

/** Leads without a touch, as counts: where to look, and nobody's share of blame. */
export function untouchedBlocks(groups: readonly Untouched[]): Block[] {
  return [...table("territory", "Territory", groups), ...table("rep", "Rep", groups)];
}

function table(by: Untouched["by"], noun: string, groups: readonly Untouched[]): Block[] {
  const rows = inNameOrder(groups.filter((group) => group.by === by));
  if (rows.length === 0) return [];
  return [
    tableOf(`First touch by ${by}`, "folded", "untouched", rows, [
      words(noun, (group) => group.name),
      figures("Leads older than two weeks", (group) => whole(group.leads)),
      figures("Never touched", (group) => wholeOrHidden(group.untouched)),
      figures("Half of the others within", (group) =>
        group.median_hours === null ? tooFew : hours(group.median_hours),
      ),
    ]),
  ];
}
