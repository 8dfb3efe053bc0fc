import { mostOfAll } from "../result/makeup/most-of-all.ts";
import type { Result } from "../result-schema.ts";
import type { Block } from "./blocks.ts";
import { heading, paragraph } from "./blocks.ts";
import { inNameOrder } from "./in-name-order.ts";
import { percent, signed, whole } from "./number-text.ts";
import { plainTrait } from "./plain-trait.ts";
import { figures, tableOf, words } from "./table-of.ts";

type Makeup = Result["makeup"][number];
type Row = Makeup["rules"][number] & Pick<Makeup, "name">;

/** What makes the leads of a territory or product line poorer or better: a sentence, what to do, and the rules behind it. */
export function makeupBlocks(makeup: readonly Makeup[]): Block[] {
  const groups = inNameOrder(makeup.filter(({ by }) => by !== "rep"));
  if (groups.length === 0) return [];
  return [
    heading("What makes leads poorer, or better?"),
    paragraph(
      "Told of each territory and product line whose leads are clearly poorer or better than the others'. A score is a sum of points, so what the rules take and add comes to the whole difference.",
    ),
    {
      kind: "entries",
      items: groups.map(({ name, verdict, sentence, advice }) => ({
        name,
        text: advice === null ? sentence : `${sentence} ${advice}`,
        labels: [`${verdict} leads`],
      })),
    },
    rulesTable(groups),
  ];
}

function rulesTable(groups: readonly Makeup[]): Block {
  const rows = groups.flatMap(({ name, rules }) => rules.map((rule) => ({ name, ...rule })));
  const whose = groups.length < 2 ? [] : [words<Row>("Whose leads", ({ name }) => name)];
  return tableOf("What makes leads poorer or better, rule by rule", "folded", "makeup_rules", rows, [
    ...whose,
    words("Rule", ({ condition }) => plainTrait(condition)),
    figures("Mean points, less those elsewhere", ({ difference }) => signed(difference, 2)),
    figures("Leads that meet it", ({ share }) => percent(share)),
    figures("Elsewhere", ({ other_share }) => percent(other_share)),
    figures("Points", ({ points }) => signed(points, 0)),
  ]);
}

/** The same of reps in one table; nothing where none has clearly poorer or better leads. */
export function repMakeupBlocks(makeup: readonly Makeup[]): Block[] {
  const reps = inNameOrder(makeup.filter(({ by }) => by === "rep"));
  if (reps.length === 0) return [];
  return [
    tableOf("What makes the leads of reps poorer, or better", "folded", "makeup", reps, [
      words("Rep", ({ name }) => name),
      figures("Leads", ({ leads }) => whole(leads)),
      words("Their leads are", ({ verdict }) => verdict),
      figures("Mean points, less those of other reps' leads", ({ difference }) => signed(difference, 1)),
      words("Most of all by", (own) =>
        mostOfAll(own)
          .map(({ input, difference }) => `${plainTrait(input)} (${signed(difference, 1)})`)
          .join("; "),
      ),
    ]),
  ];
}
