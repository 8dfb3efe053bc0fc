import type { Result } from "../result-schema.ts";
import type { Block, TableBlock } from "./blocks.ts";
import { paragraph } from "./blocks.ts";
import { inNameOrder } from "./in-name-order.ts";
import { counted, percent, percentOrTooFew, whole } from "./number-text.ts";
import { colouredDispositions, dispositionSign, dispositionStack } from "./plots/disposition-stack.ts";
import { figures, tableOf, words } from "./table-of.ts";

type Disposition = Result["dispositions"][number];

/** What became of the leads: over all, by grade as a picture, by rep and source as tables. Wins come first, in the accent colour. */
export function dispositionBlocks(result: Result): Block[] {
  const rows = result.dispositions;
  const wonFirst = (row: Disposition) => (row.disposition === "won" ? 0 : 1);
  const all = rows
    .filter((row) => row.by === "all")
    .sort((a, b) => wonFirst(a) - wonFirst(b) || b.leads - a.leads);
  if (all.length === 0) return [paragraph("The exports carry no dispositions.")];
  const names = all.map((row) => row.disposition);
  const byGrade = rows.filter((row) => row.by === "grade");
  const byRep = inNameOrder(rows.filter((row) => row.by === "rep"));
  const bySource = inNameOrder(rows.filter((row) => row.by === "source"));
  return [
    paragraph(
      `Of the judged leads, so that the wins are those of the other tables.${openLeads(all, result)}`,
    ),
    tableOf("Dispositions of the judged leads", "open", "dispositions", all, [
      words("Disposition", (row) => row.disposition),
      figures("Leads", (row) => whole(row.leads)),
      figures("Share", (row) => percentOrTooFew(row.share)),
    ]),
    ...(byGrade.length === 0
      ? []
      : [gradeFigure(byGrade, names), matrix("Dispositions by grade", "Grade", byGrade, names)]),
    ...(byRep.length === 0
      ? [paragraph("The exports name no reps, so dispositions are not shown by rep.")]
      : [matrix("Dispositions by rep", "Rep", byRep, names)]),
    ...(bySource.length === 0 ? [] : [matrix("Dispositions by source", "Source", bySource, names)]),
  ];
}

/** Leads that nobody closed: which of them may still win. */
function openLeads(all: readonly Disposition[], { forecast, labels }: Result): string {
  const [open, long] = ["open", "open for long"].map(
    (name) => all.find(({ disposition }) => disposition === name)?.leads ?? 0,
  ) as [number, number];
  if (labels.horizon_days === null || open + long === 0) return "";
  const days = whole(2 * labels.horizon_days);
  const counts =
    forecast === null
      ? ""
      : `; the forecast counts on them and on younger ones (${counted(forecast.open_leads, "lead")})`;
  return ` ${counted(open, "lead")} of them are still open${counts}. ${counted(long, "lead")} have been open for more than ${days} days, which hardly ever ends in a win: see whether a deal is still running, else close them with the reason.`;
}

function gradeFigure(rows: readonly Disposition[], names: readonly string[]): Block {
  const grades = groupNames(rows);
  const parts = rows.flatMap((row) =>
    row.share === null
      ? []
      : [{ grade: grades.indexOf(row.name), share: row.share, rank: names.indexOf(row.disposition) }],
  );
  const alternative = `Dispositions stacked for ${grades.length} grades; ${names[0]} comes first.`;
  return {
    kind: "figure",
    title: "Dispositions by grade",
    from: "dispositions",
    reading:
      "Wrong role or bad data in a good grade means that a rule misleads; no answer in a good grade means that follow-up is the place to look.",
    alternative,
    legend: legendOf(names),
    draw: (width) => dispositionStack(grades, parts, width, alternative),
  };
}

function legendOf(names: readonly string[]) {
  const coloured = names
    .slice(0, colouredDispositions)
    .map((text, rank) => ({ sign: dispositionSign(rank), text }));
  if (names.length <= colouredDispositions) return coloured;
  return [...coloured, { sign: dispositionSign(colouredDispositions), text: "others" }];
}

/** One row per group, one column per disposition. */
function matrix(
  caption: string,
  noun: string,
  rows: readonly Disposition[],
  names: readonly string[],
): TableBlock {
  const cells = new Map(rows.map((row) => [`${row.name}\n${row.disposition}`, row]));
  return tableOf(caption, "folded", "dispositions", groupNames(rows), [
    words(noun, (name) => name),
    ...names.map((disposition) =>
      figures(disposition, (name: string) => shareAndCount(cells.get(`${name}\n${disposition}`))),
    ),
  ]);
}

function groupNames(rows: readonly Disposition[]): string[] {
  return [...new Set(rows.map((row) => row.name))];
}

function shareAndCount(row: Disposition | undefined): string {
  if (row === undefined) return "0";
  return row.share === null ? whole(row.leads) : `${whole(row.leads)} (${percent(row.share)})`;
}
