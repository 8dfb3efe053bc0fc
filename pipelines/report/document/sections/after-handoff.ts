import type { Result } from "../../result-schema.ts";
import { loadBlocks } from "../after-handoff/load-blocks.ts";
import { repBlocks } from "../after-handoff/rep-blocks.ts";
import { stageTimeBlocks } from "../after-handoff/stage-time-blocks.ts";
import { touchSpeedBlocks } from "../after-handoff/touch-speed-blocks.ts";
import { untouchedBlocks } from "../after-handoff/untouched-blocks.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { dispositionBlocks } from "../disposition-blocks.ts";
import { counted, hours, percent, percentOrTooFew, whole } from "../number-text.ts";
import { shareBars } from "../plots/share-bars.ts";
import { figures, tableOf, words } from "../table-of.ts";

/** What happens to a lead once a rep has it: first touch, stages and their times, load, dispositions. */
export function afterHandoff(result: Result): Section {
  return {
    id: "after-handoff",
    title: "What happens after the handoff?",
    blocks: [
      ...touches(result),
      ...untouchedBlocks(result.after_handoff.untouched),
      heading("From handoff to win"),
      ...funnel(result),
      ...stageTimeBlocks(result.after_handoff.stage_times),
      ...touchSpeedBlocks(result.after_handoff.touch_speed),
      heading("Too many leads, or something else?"),
      ...loadBlocks(result.after_handoff.load, result.cross_validation.n),
      ...repBlocks(result),
      heading("Dispositions"),
      ...dispositionBlocks(result),
    ],
  };
}

function touches({ touches: found }: Result): Block[] {
  if (found === null)
    return [paragraph("The exports hold no tasks or calls of the reps, so the first touch is unknown.")];
  if (found.leads === 0) return [paragraph("No lead has an owner whose touches could be counted.")];
  const untouched = `${counted(found.untouched, "lead")} of ${whole(found.leads)} (${percent(found.untouched / found.leads)}) never got a touch.`;
  const speed =
    found.median_hours === null
      ? ""
      : ` Half of the others waited ${hours(found.median_hours)} or less for the first one.`;
  return [paragraph(untouched + speed)];
}

function funnel(result: Result): Block[] {
  const { funnel: stages } = result;
  if (stages.length === 0) return [paragraph("The exports name no stages between the handoff and the win.")];
  const rows = stages.flatMap((stage) =>
    stage.share === null
      ? []
      : [{ name: stage.stage, share: stage.share, text: `${whole(stage.leads)} · ${percent(stage.share)}` }],
  );
  const alternative = `Funnel: ${rows.map((row) => `${row.name} ${row.text}`).join(", ")}.`;
  const table = tableOf("Leads that reach each stage", "folded", "funnel", stages, [
    words("Stage", (stage) => stage.stage),
    figures("Leads", (stage) => whole(stage.leads)),
    figures("Share", (stage) => percentOrTooFew(stage.share)),
  ]);
  if (rows.length === 0) return [table];
  return [
    ...winsElsewhere(result),
    {
      kind: "figure",
      title: "Leads that reach each stage",
      from: "funnel",
      reading: "Each bar is a share of the leads at the first stage.",
      alternative,
      legend: [],
      draw: (width) => shareBars(rows, width, alternative),
    },
    table,
  ];
}

/** Why the other tables have fewer wins than the funnel. */
function winsElsewhere({ labels, dispositions, cross_validation: judged }: Result): Block[] {
  const young = labels.states.find(({ state }) => state === "young")?.wins ?? null;
  const later = dispositions.find(
    ({ by, disposition }) => by === "all" && disposition === "won later",
  )?.leads;
  if (labels.horizon_days === null || young === null) return [];
  return [
    paragraph(
      `The funnel has all wins. The other tables have those of leads that are old enough to be judged, within ${counted(labels.horizon_days, "day")}: ${whole(judged.wins)}. Of the rest, ${whole(later ?? 0)} came later, and ${whole(young)} from younger leads.`,
    ),
  ];
}
