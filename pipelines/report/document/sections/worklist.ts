import { workListFile } from "../../../work-list-file.ts";
import type { Result } from "../../result-schema.ts";
import type { Block, Section } from "../blocks.ts";
import { paragraph } from "../blocks.ts";
import { counted, decimalOrNone, whole, wholeOrNone } from "../number-text.ts";
import { figures, tableOf, words } from "../table-of.ts";

type Worklist = NonNullable<Result["worklist"]>;
type Group = Worklist["groups"][number];

/** More rows than this are folded away. */
const mostOpen = 8;

/** Open leads that sales may work today, by class, territory and grade, and where the list itself is. */
export function worklist(result: Result): Section {
  return { id: "worklist", title: "Which leads to work today?", blocks: blocks(result) };
}

function blocks({ worklist: found, labels, release }: Result): Block[] {
  const all = found?.groups.find(({ by }) => by === "all");
  if (release === null)
    return [paragraph("Not told: a guard refused this score, so it says nothing of whom to call first.")];
  if (found === null || all === undefined) return [paragraph(whyNone(labels))];
  const table = (by: Group["by"], noun: string) => groupTable(found, by, noun);
  return [
    paragraph(inWords(found, all)),
    paragraph(theList),
    ...table("class", "Class"),
    ...table("territory", "Territory"),
    ...table("grade", "Grade"),
    paragraph(notInIt(found, all)),
  ];
}

function whyNone({ horizon_days }: Result["labels"]): string {
  return horizon_days === null
    ? "Without dates of handoff and win, nobody can tell which leads are still open."
    : "No lead is open without an opportunity or another outcome.";
}

function inWords({ with_opportunity: deals, opportunity_wins: wins }: Worklist, all: Group): string {
  const toCome =
    wins === null || all.wins === null
      ? ""
      : `, and about ${whole(wins)} of the ${whole(wins + all.wins)} wins to come lie in them: close these first`;
  const open = `Of the other leads that sales was handed, ${whole(all.leads)} are open without an outcome, ${whole(all.high)} of them in the high class: these come next.`;
  return `${counted(deals, "lead")} ${deals === 1 ? "has" : "have"} an opportunity${toCome}. ${open} ${touchText(all)}`;
}

function touchText({ untouched, touched, high_untouched: high }: Group): string {
  if (untouched === null || touched === null || high === null)
    return "The exports hold no touches of the reps, so who was called is unknown.";
  return `Nobody has touched ${whole(untouched)} of the open ones yet, ${high === 0 ? "none" : whole(high)} of them in the high class. ${whole(touched)} were touched, and nothing came of it so far.`;
}

const theList = `The list itself, lead by lead, each rep's best first, is ${workListFile} beside this page; the chance in it is that of the day of the handoff, and wanes while a lead waits. It can be asked of the warehouse as well: marts.open_today, query 10 of docs/queries.md.`;

function groupTable({ groups, knows_touches }: Worklist, by: Group["by"], noun: string): Block[] {
  const rows = groups.filter((group) => group.by === by);
  if (rows.length === 0) return [];
  const place = rows.length > mostOpen ? "folded" : "open";
  return [
    tableOf(`Open leads to work by ${by}`, place, "worklist", rows, [
      words(noun, ({ name }) => name),
      figures("Open leads", ({ leads }) => whole(leads)),
      ...winsToCome(rows, "Wins to come", ({ wins }) => wins),
      ...(knows_touches ? byTouch(rows, by) : []),
    ]),
  ];
}

function byTouch(rows: readonly Group[], by: Group["by"]) {
  return [
    figures<Group>("Never touched", ({ untouched }) => wholeOrNone(untouched)),
    ...winsToCome(rows, "Wins to come of them", ({ untouched_wins }) => untouched_wins),
    ...(by === "territory"
      ? [figures<Group>("High ones among them", ({ high_untouched }) => wholeOrNone(high_untouched))]
      : []),
    figures<Group>("Touched, no outcome", ({ touched }) => wholeOrNone(touched)),
    ...winsToCome(rows, "Wins to come of those", ({ touched_wins }) => touched_wins),
  ];
}

/** A column of wins to come, where it would have no gap. */
function winsToCome(rows: readonly Group[], label: string, winsOf: (group: Group) => number | null) {
  if (rows.some((row) => winsOf(row) === null)) return [];
  return [figures<Group>(label, (row) => decimalOrNone(winsOf(row), 1))];
}

function notInIt({ reach_days }: Worklist, { wins }: Group): string {
  const old = `Leads open for more than ${counted(reach_days, "day")} are left out: they hardly ever win.`;
  return wins === null ? old : `${old} ${whatIsToCome}`;
}

const whatIsToCome =
  "Wins to come are what earlier leads of such a score and age went on to win, worked as those were; the longer a lead waits, the less it wins. A table goes without them where they would tell of fewer than ten leads.";
