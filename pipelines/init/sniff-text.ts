import { sniffDelimiter } from "./sniff-delimiter.ts";
import { footerLines } from "./sniff-footer.ts";
import type { TextRecord } from "./split-records.ts";
import type { TextSurvey } from "./survey-text.ts";

/** What must be declared for the reader to take a text file; what is plain is left out. */
interface TextDialect {
  readonly encoding?: "windows-1252";
  readonly delimiter?: "," | ";" | "\t" | "|";
  readonly lineEnds?: "cr";
  readonly skipLines?: number;
  readonly footerLines?: number;
}

export interface TextSniff {
  readonly dialect: TextDialect;
  /** Names of the columns; empty where there is no header. */
  readonly header: readonly string[];
  /** Why, for each part of the dialect. */
  readonly evidence: Partial<Readonly<Record<keyof TextDialect, string>>>;
  /** What only a person can tell, or must mend; the file can't be read before. */
  readonly decide: readonly string[];
}

const NAMES = { ",": "a comma", ";": "a semicolon", "\t": "a tab", "|": "a bar" };

/**
 * Proposes how a text file is written, with the counts and lines that say so. `usual` is the delimiter that the reader takes
 * where nothing is declared.
 *
 * @example sniffText(await surveyText("/x/report.csv"), ",").dialect; // { delimiter: ";", skipLines: 2 }
 */
export function sniffText(survey: TextSurvey, usual: string): TextSniff {
  if (isWide(survey.head)) return refused("it is UTF-16 without a byte order mark: export it again as UTF-8");
  const isUtf8 = survey.notUtf8.length === 0;
  if (!isUtf8 && survey.beyondAscii.length > 0) return refused(mixed(survey));
  const text = textOf(survey.head, isUtf8).replace(/^\ufeff/, "");
  const sniff = sniffDelimiter(text, survey.isWhole);
  const spelling = spellingOf(survey);
  if (sniff === null) return oneColumn(text, spelling);
  const { delimiter, width, records, consistent } = sniff;
  const above = Math.max(
    0,
    records.findIndex(({ fields }) => fields.length === width),
  );
  const header = records[above] as TextRecord;
  const problem = dataInHeader(header, records.slice(above + 1));
  if (problem !== null) return refused(problem);
  const skipLines = header.line - 1;
  const below = footerLines(linesOf(survey, isUtf8), delimiter, width);
  const dialect = {
    ...spelling.dialect,
    ...(delimiter === usual ? {} : { delimiter }),
    ...(skipLines > 0 ? { skipLines } : {}),
    ...(below > 0 ? { footerLines: below } : {}),
  };
  const reasons = {
    delimiter: `${consistent} of the first ${records.length} records have ${width} fields with ${NAMES[delimiter]}`,
    skipLines: `the header is line ${header.line}: ${lineSpan(1, skipLines)} before it ${skipLines === 1 ? "has" : "have"} fewer fields`,
    footerLines: footerEvidence(survey, isUtf8, below),
  };
  const declared = Object.entries(reasons).filter(([part]) => part in dialect);
  return {
    header: header.fields,
    decide: [],
    dialect,
    evidence: { ...spelling.evidence, ...Object.fromEntries(declared) },
  };
}

interface Spelling {
  readonly dialect: Pick<TextDialect, "encoding" | "lineEnds">;
  readonly evidence: TextSniff["evidence"];
}

function spellingOf({ notUtf8, lineEnds }: TextSurvey): Spelling {
  const isUtf8 = notUtf8.length === 0;
  const isCr = lineEnds === "cr";
  const encoding = `bytes that are not UTF-8 on line ${notUtf8.join(", ")}: read as windows-1252, look at the letters there`;
  return {
    dialect: { ...(isUtf8 ? {} : { encoding: "windows-1252" }), ...(isCr ? { lineEnds } : {}) },
    evidence: { ...(isUtf8 ? {} : { encoding }), ...(isCr ? { lineEnds: "lines end with a lone CR" } : {}) },
  };
}

/** Every second byte of Latin text in UTF-16 is zero; without a byte order mark nobody knows which. */
function isWide(head: Buffer): boolean {
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros > head.length / 10;
}

function mixed({ notUtf8, beyondAscii }: TextSurvey): string {
  return `line ${notUtf8.join(", ")} is not UTF-8, but line ${beyondAscii.join(", ")} is: two encodings in one file, export it again as UTF-8`;
}

function textOf(bytes: Buffer, isUtf8: boolean): string {
  return bytes.toString(isUtf8 ? "utf8" : "latin1");
}

function oneColumn(text: string, { dialect, evidence }: Spelling): TextSniff {
  const [line = ""] = text.split(/\r\n?|\n/, 1);
  return { dialect, header: [line.replace(/^"(.*)"$/, "$1")], evidence, decide: [] };
}

function refused(problem: string): TextSniff {
  return { dialect: {}, header: [], evidence: {}, decide: [problem] };
}

const DATUM =
  /^([+-]?\d[\d.,' ]*|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\S+@\S+\.\S+)$/i;

/** Why a header looks like a record: values in place of names, or what its columns hold again below. */
function dataInHeader({ line, fields }: TextRecord, below: readonly TextRecord[]): string | null {
  const values = fields.flatMap((field, i) => (DATUM.test(field.trim()) ? [i + 1] : []));
  const again = fields.flatMap((field, i) =>
    field !== "" && below.some((record) => record.fields[i] === field) ? [i + 1] : [],
  );
  const columns = [...new Set([...values, ...(again.length * 2 >= fields.length ? again : [])])].sort(
    (a, b) => a - b,
  );
  if (columns.length === 0) return null;
  return `line ${line} looks like a record, not a header (column ${columns.join(", ")}): put a line with the columns' names above it`;
}

function linesOf({ tail, lineEnds }: TextSurvey, isUtf8: boolean): string[] {
  const lines = textOf(tail, isUtf8).split(lineEnds === "cr" ? "\r" : /\r?\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function footerEvidence(survey: TextSurvey, isUtf8: boolean, below: number): string {
  const last = survey.tailLine + linesOf(survey, isUtf8).length - 1;
  return `${lineSpan(last - below + 1, last)} at the end are no records: they have fewer fields`;
}

function lineSpan(first: number, last: number): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
