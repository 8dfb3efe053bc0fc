import type { AfterHandoff } from "../../result-schema.ts";
import type { Block } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { counted, decimal, tooFew, whole } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type StageTime = AfterHandoff["stage_times"][number];

/** How long the steps from handoff to win take. */
export function stageTimeBlocks(times: readonly StageTime[]): Block[] {
  if (times.length === 0) return [];
  return [
    ...wholeWay(times),
    tableOf("How long each step takes", "open", "stage_times", times, [
      words("Step", (time) => `${time.from} → ${time.to}`),
      figures("Leads that reached both", (time) => whole(time.leads)),
      figures("A quarter within (days)", (time) => days(time.quarter_days)),
      figures("Half within (days)", (time) => days(time.median_days)),
      figures("Three quarters within (days)", (time) => days(time.three_quarter_days)),
    ]),
  ];
}

function wholeWay(times: readonly StageTime[]): Block[] {
  const way = times.find((time) => time.from === "handed over" && time.to === "won");
  if (way === undefined || way.median_days === null || way.three_quarter_days === null) return [];
  const half = counted(Math.round(way.median_days), "day");
  const most = counted(Math.round(way.three_quarter_days), "day");
  return [paragraph(`Half of the wins came within ${half} of the handoff, three quarters within ${most}.`)];
}

function days(value: number | null): string {
  return value === null ? tooFew : decimal(value, 1);
}
