import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { decimal, percent, percentOrNone, pValue, rate, signed, whole, wholeOrNone } from "../number-text.ts";
import { plainTrait } from "../plain-trait.ts";
import { topQuarters, topQuartersLegend } from "../plots/top-quarters.ts";
import { driftSentences, inflationSentence } from "../stale-sentences.ts";
import { figures, tableOf, words } from "../table-of.ts";

type TopGrades = Result["top_grades"][number];
type Drift = NonNullable<Result["drift"]>;

/** Whether good grades are given away more cheaply than they were, and whether the newest leads are still like those before. */
export function stale({ top_grades, drift }: Result): Section {
  return {
    id: "stale",
    title: "Is the score going stale?",
    blocks: [...grades(top_grades), ...inputs(drift)],
  };
}

function grades(all: readonly TopGrades[]): Block[] {
  const [best] = all;
  if (best === undefined)
    return [paragraph("The exports carry no dates of the handoff, so quarters cannot be compared.")];
  const alternative = `${inflationSentence(best)} Share of the leads and conversion by quarter, ${best.quarters.length} quarters.`;
  return [
    { kind: "list", items: all.map(inflationSentence) },
    {
      kind: "figure",
      title: `How many leads get ${best.of}, and what comes of them`,
      from: "top_grades",
      reading: "Bars that grow while the dots sink would be inflation: more good grades that are worth less.",
      alternative,
      legend: topQuartersLegend(best),
      draw: (width) => topQuarters(best, width, alternative),
    },
    ...all.map(gradeTable),
  ];
}

function gradeTable({ of, quarters }: TopGrades): Block {
  return tableOf(
    `Leads ${of === "grade A" ? "with grade A" : "of the high class"} by quarter, on unseen leads`,
    "folded",
    "top_grades",
    quarters,
    [
      words("Quarter", ({ quarter }) => quarter),
      figures("Leads", ({ leads }) => whole(leads)),
      figures("Of these with it", ({ top }) => whole(top)),
      figures("Share", ({ share }) => percentOrNone(share)),
      figures("Judged", ({ judged }) => whole(judged)),
      figures("Wins", ({ wins }) => wholeOrNone(wins)),
      figures("Conversion (95% range)", ({ conversion, low, high }) => rate({ rate: conversion, low, high })),
    ],
  );
}

function inputs(drift: Drift | null): Block[] {
  if (drift === null || drift.inputs.length === 0) return [];
  return [
    heading("Are the newest leads like those before?"),
    { kind: "list", items: driftSentences(drift) },
    driftTable(drift),
  ];
}

function driftTable({ inputs: all }: Drift): Block {
  return tableOf(
    "What the rules see of each input: the latest quarter against those before",
    "folded",
    "drift",
    all,
    [
      words("Input", ({ input }) => plainTrait(input)),
      words("Verdict", ({ drifted }) => (drifted ? "changed beyond chance" : "as before")),
      words("Changed most", ({ rule }) => plainTrait(rule)),
      figures("Before", ({ share_before }) => percent(share_before)),
      figures("Now", ({ share_after }) => percent(share_after)),
      figures("Moves the mean score by", ({ points_moved }) => signed(points_moved, 1)),
      figures(
        "Stability index (chance stays below)",
        ({ index, limit }) => `${decimal(index, 3)} (${decimal(limit, 3)})`,
      ),
      figures("p-value, for many comparisons", ({ q_value }) => pValue(q_value)),
    ],
  );
}
