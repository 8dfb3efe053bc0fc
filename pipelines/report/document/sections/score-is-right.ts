import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import { listedNames } from "../../result/listed-names.ts";
import type { GroupResult, Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { heading, paragraph } from "../blocks.ts";
import { comparedGroups } from "../compared-groups.ts";
import { conversionTable } from "../group-tables.ts";
import { hiddenNote } from "../hidden-note.ts";
import { counted, percent, rate, whole } from "../number-text.ts";
import { calibrationDots, calibrationLegend } from "../plots/calibration-dots.ts";
import { gradeBars, gradeLegend } from "../plots/grade-bars.ts";
import { validationSentences } from "../validation-sentences.ts";
import { verdictWords } from "../verdict-words.ts";

/** Predicted against actual conversion by grade, on leads that the score never saw, and whether it held over time. */
export function scoreIsRight(result: Result): Section {
  return {
    id: "score-is-right",
    title: "Is the score right?",
    blocks: [
      ...judgement(result),
      ...firmness(result),
      ...grades(result),
      ...bands(result.bands),
      heading("Quarter by quarter"),
      ...quarters(result),
    ],
  };
}

function judgement({ validation, labels }: Result): Block[] {
  const basis = `Judged on ${counted(validation.n, "lead")} with ${counted(validation.wins, "win")} that the score had never seen. The tables below take all judged leads${olderThan(labels)}, each scored unseen: by a copy of the score made without it (out of sample). A 95% range holds the true figure 19 times in 20.`;
  return [paragraph(basis), { kind: "list", items: validationSentences(validation) }];
}

function olderThan({ horizon_days: days }: Result["labels"]): string {
  return days === null ? "" : ` (older than ${counted(days, "day")}, so that they have had time to win)`;
}

/** What a single lead's grade is worth. */
function firmness({ stability }: Result): Block[] {
  if (stability === null) return [];
  return [
    paragraph(
      `Of many leads the score is right; of a single one it is a hint. Learned again from a random half of the leads, it would give ${percent(stability.other_grade)} of them another grade.`,
    ),
  ];
}

function grades({ grades: groups, classes }: Result): Block[] {
  if (groups.length === 0)
    return [paragraph("No grades were cut: there are too few wins to tell them apart.")];
  const alternative = gradesInWords(groups);
  return [
    conversionTable("Predicted and actual conversion by class", { noun: "Class", from: "classes" }, classes),
    {
      kind: "figure",
      title: "Conversion by grade",
      from: "grades",
      reading:
        "All judged leads, each scored unseen. Where the diamond lies near the end of the bar, the score kept its promise. The letter says who the lead is, the digit what the lead did; A1 is best. Unless set otherwise, high grades promise one and a half times the average conversion or more, low ones six tenths of it or less.",
      alternative,
      legend: gradeLegend,
      draw: (width) => gradeBars(groups, width, alternative),
    },
    conversionTable("Predicted and actual conversion by grade", { noun: "Grade", from: "grades" }, groups),
    ...hiddenNote(groups),
    ...together(groups, classes),
  ];
}

/** What hidden grades of one class come to together: their class less its other grades. */
function together(grades: readonly GroupResult[], classes: readonly GroupResult[]): Block[] {
  const sums = classes.flatMap(({ name, wins, judged }) => {
    const own = grades.filter((grade) => grade[name as "high" | "medium" | "low"] === grade.leads);
    const hidden = own.filter((grade) => grade.wins === null);
    if (wins === null || hidden.length < 2) return [];
    const shown = own.filter((grade) => grade.wins !== null);
    const left = (key: "judged" | "wins", all: number) =>
      shown.reduce((rest, grade) => rest - (grade[key] ?? 0), all);
    const [won, of] = [left("wins", wins), left("judged", judged)];
    return [
      `${listedNames(hidden.map((grade) => grade.name))} together: ${whole(won)} of ${whole(of)} won, ${rate({ rate: won / of, ...wilsonInterval(won, of) })}.`,
    ];
  });
  return sums.length === 0 ? [] : [{ kind: "list", items: sums }];
}

function gradesInWords(groups: readonly GroupResult[]): string {
  const judged = groups.filter((group) => group.actual !== null);
  const best = judged[0];
  const last = judged.at(-1);
  if (best === undefined || last === undefined) return "No grade has enough leads for a rate.";
  return `Bars by grade: actual conversion from ${percent(best.actual ?? 0)} in ${best.name} to ${percent(last.actual ?? 0)} in ${last.name}, beside what was predicted.`;
}

function bands(groups: readonly GroupResult[]): Block[] {
  const known = groups.filter((group) => group.actual !== null);
  if (known.length === 0) return [];
  const alternative = bandsInWords(known);
  return [
    heading("From the most points to the fewest"),
    {
      kind: "figure",
      title: "Promised and kept, by points",
      from: "bands",
      reading:
        "Judged leads in bands of points with about as many leads each. On the dashes, as many won as promised; above, more; below, fewer. Each lead is scored by a copy of the score made from the other four fifths of the leads.",
      alternative,
      legend: calibrationLegend,
      draw: (width) => calibrationDots(known, width, alternative),
    },
    conversionTable("Predicted and actual conversion by points", { noun: "Points", from: "bands" }, groups),
  ];
}

function bandsInWords(known: readonly GroupResult[]): string {
  const outside = known.filter(({ verdict }) => verdict === "higher" || verdict === "lower");
  const found =
    outside.length === 0
      ? "Each won as predicted, within chance"
      : `${outside.map(({ name, verdict }) => `${name}: ${verdictWords(verdict)}`).join(", ")}; the rest as predicted`;
  return `${counted(known.length, "band")} of points, predicted against actual conversion. ${found}.`;
}

function quarters({ quarters: groups }: Result): Block[] {
  return comparedGroups(groups, {
    noun: "Quarter",
    from: "quarters",
    title: "Predicted and actual conversion by quarter",
    without: "The exports carry no dates of the handoff, so quarters cannot be compared.",
  });
}
