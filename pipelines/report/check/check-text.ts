import type { ColumnVerdict } from "../../../models/mine/leak-gates.ts";
import { whole } from "../document/number-text.ts";
import type { CheckedFile, CheckReport } from "./check-report.ts";

/** A field of more lines than this may be two stray quotes that swallowed records: worth a look. */
const MANY_LINES = 20;

const LONGEST_CUT = 60;

/**
 * The page that `check` prints: files, what was mapped, joins, integrity, leads, and what is said of each column, in the order in
 * which a person wants to know.
 */
export function checkText(report: CheckReport): string {
  const parts = [
    [`${report.name}: what the exports hold`],
    titled("Files", report.files.flatMap(fileLines)),
    titled("How they join", report.joins.filter(({ rows }) => rows > 0).map(joinLine)),
    titled("Integrity", report.integrity.filter(({ found }) => found > 0).map(integrityLine)),
    titled("Leads", leadLines(report)),
    ...columnParts(report.columns),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function titled(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function fileLines(file: CheckedFile): string[] {
  const { records, loaded, rejected, mapped, cut, tallestField, finalNewline } = file;
  const sum = `${whole(records)} records = ${whole(loaded)} loaded + ${whole(rejected)} rejected`;
  const parts = Object.entries(mapped).map(([canonical, column]) => `${canonical} ← ${column}`);
  return [
    `${file.export}: ${file.file} (${file.format}), ${sum}; ${file.columns.length} columns`,
    ...wrapped(parts),
    ...cut.map(({ line, text }) => `  line ${line} was cut off: ${shortened(text)}`),
    ...(tallestField.lineEnds >= MANY_LINES
      ? [
          `  look at line ${tallestField.line}: one value goes over ${tallestField.lineEnds + 1} lines (a stray quote?)`,
        ]
      : []),
    ...(finalNewline ? [] : ["  the last line has no line end: was the file cut short?"]),
  ];
}

function wrapped(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line === undefined || line.length + part.length > 100) lines.push(`  ${part}`);
    else lines[lines.length - 1] = `${line}, ${part}`;
  }
  return lines;
}

function shortened(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, " ").trim();
  if (plain === "") return "(blank)";
  return plain.length > LONGEST_CUT ? `${plain.slice(0, LONGEST_CUT)}…` : plain;
}

function joinLine({ what, rows, rule }: CheckReport["joins"][number]): string {
  return `${whole(rows)} ${what}: ${rule}`;
}

function integrityLine({
  check,
  export: name,
  found,
  policy,
  rule,
}: CheckReport["integrity"][number]): string {
  return `${whole(found)} ${check.replaceAll("-", " ")} in ${name} (integrity "${check}": ${policy}): ${rule}`;
}

const momentOf = {
  qualified_at: "the day it qualified (qualified_at)",
  created_at: "the day it was created: no column says when it qualified (map qualified_at if there is one)",
  none: "no date: what needs one can't be judged",
} as const;

function leadLines({ handoffFrom, horizonDays, states }: CheckReport): string[] {
  const counts = states.map(
    ({ state, leads, wins }) =>
      `${whole(leads)} ${state}${wins === null ? "" : `, ${whole(wins)} of them won`}`,
  );
  const horizon = horizonDays === null ? [] : [`a win counts within ${horizonDays} days of the handoff`];
  return [`handed over: ${momentOf[handoffFrom]}`, ...horizon, ...counts];
}

const isPersonal = ({ verdict, because }: ColumnVerdict) =>
  verdict === "not a trait" && because.startsWith("personal");

const kinds: readonly (readonly [string, (column: ColumnVerdict) => boolean])[] = [
  ["Columns refused: they know the outcome, or can't be known at the handoff", is("refused")],
  ["Columns under suspicion: kept, and the report shows what they add", is("suspect")],
  ["Personal data: never a trait, never shown", isPersonal],
  [
    "Columns that are no traits: ids, dates, dimensions",
    (column) => is("not a trait")(column) && !isPersonal(column),
  ],
  ["Columns that may become traits", is("allowed")],
];

function is(verdict: ColumnVerdict["verdict"]) {
  return (column: ColumnVerdict) => column.verdict === verdict;
}

function columnParts(columns: readonly ColumnVerdict[]): string[][] {
  return kinds.map(([title, belongs]) => {
    const lines = columns.filter(belongs).map(({ column, because }) => `${column}: ${because}`);
    return titled(`${title} (${lines.length})`, lines);
  });
}
