import { stat } from "node:fs/promises";
import { extname } from "node:path";
import { InputError } from "../../errors.ts";
import type { CsvDialect } from "../csv/csv-dialect.ts";
import type { ExportSource } from "../export-source.ts";
import type { TextLine } from "../text-lines.ts";
import { cutLines, type LinesToCut } from "./cut-lines.ts";
import { decodeText, type Encoding } from "./decode-text.ts";
import { refuseOtherText } from "./refuse-other-text.ts";
import { unpack } from "./unpack.ts";

export type ExportFormat = "csv" | "json" | "jsonl" | "parquet" | "arrow";

/** An export as it is declared. What is not declared is plain: nothing is guessed. */
export interface ExportRequest extends ExportSource, LinesToCut {
  /** Without one the file name's ending decides. */
  readonly format?: ExportFormat | undefined;
  /** The file in a zip archive that holds more than one. */
  readonly member?: string | undefined;
  readonly encoding?: Encoding | undefined;
  /** Of a CSV file; without one a comma, or a tab for `.tsv`. */
  readonly delimiter?: string | undefined;
  /** How the names of the files begin that may be written on the way: see scratchPaths(). */
  readonly scratch: string;
}

/** An export without its wrapping: nothing packed, text in UTF-8, from the header to the last record. */
export interface PlainFile extends ExportSource, CsvDialect {
  /** Nobody has declared the delimiter. */
  readonly isUsual: boolean;
  readonly format: ExportFormat;
  readonly firstLine: number;
  /** Lines that were cut off before the header and after the last record. */
  readonly cut: readonly TextLine[];
}

const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".json", "json"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
  [".parquet", "parquet"],
  [".arrow", "arrow"],
  [".arrows", "arrow"],
  [".feather", "arrow"],
]);

const STEPS = ["unpacked", "decoded", "cut"] as const;

/** Every file that plainFile() may write for an export whose `scratch` is this: DuckDB must be allowed to read them. */
export function scratchPaths(scratch: string): string[] {
  return STEPS.map((step) => `${scratch}.${step}`);
}

/**
 * Takes an export out of its wrapping, step by step: unpack(), decodeText(), cutLines(). A file that needs none of them stays
 * where it is; else each step leaves a file of its own beside `scratch`.
 *
 * Errors: those of the steps; InputError for an ending that names no format, and for an option that the format does not have.
 *
 * @example (await plainFile({ name: "leads", path: "/x/Lead.csv.gz", shownAs: "Lead.csv.gz", scratch: "/tmp/y/leads" })).format; // "csv"
 */
export async function plainFile(request: ExportRequest): Promise<PlainFile> {
  const [unpackedPath, decodedPath, cutPath] = scratchPaths(request.scratch) as [string, string, string];
  const { path, shownAs, fileName } = await unpack(request, unpackedPath);
  await refuseEmpty(path, shownAs);
  const format = request.format ?? formatOf(fileName, shownAs);
  refuseForeignOptions(request, format, shownAs);
  const { name, encoding, lineEnds, delimiter = usualDelimiter(fileName) } = request;
  const plain = { name, path, shownAs, format, delimiter, lineEnds, isUsual: false, firstLine: 1, cut: [] };
  if (format === "parquet" || format === "arrow") return plain;
  const decoded = await decodeText({ path, shownAs, encoding, lineEnds }, decodedPath);
  if (request.skipLines === undefined) await refuseOtherText(decoded, shownAs, format === "csv");
  if (format !== "csv") return { ...plain, path: decoded };
  const isUsual = request.delimiter === undefined;
  return { ...plain, isUsual, ...(await cutLines(decoded, shownAs, request, cutPath)) };
}

async function refuseEmpty(path: string, shownAs: string): Promise<void> {
  if ((await stat(path)).size > 0) return;
  throw new InputError({
    at: `${shownAs}:1:1`,
    problem: "the file is empty",
    mend: "Run the export again: even one without records names its columns.",
  });
}

function formatOf(fileName: string, shownAs: string): ExportFormat {
  const suffix = extname(fileName).toLowerCase();
  const format = FORMATS.get(suffix);
  if (format) return format;
  throw new InputError({
    at: shownAs,
    problem: `the suffix ${JSON.stringify(suffix)} names no format that can be read`,
    mend: `Known are ${[...FORMATS.keys()].join(", ")}; or declare "format": "csv", "json", "jsonl", "parquet" or "arrow".`,
  });
}

function refuseForeignOptions(request: ExportRequest, format: ExportFormat, shownAs: string): void {
  const ofText = ["encoding"] as const;
  const ofCsv = ["delimiter", "skipLines", "footerLines"] as const;
  const foreign =
    format === "csv" ? [] : format === "json" || format === "jsonl" ? [...ofCsv] : [...ofText, ...ofCsv];
  const option =
    request.lineEnds === "cr" && format !== "csv"
      ? "lineEnds"
      : foreign.find((name) => request[name] !== undefined);
  if (option === undefined) return;
  throw new InputError({
    at: shownAs,
    problem: `"${option}" is declared, and ${format} files have none`,
    mend: `Leave "${option}" out, or declare the "format".`,
  });
}

/** What stands between the fields where nothing is declared. */
function usualDelimiter(fileName: string): string {
  return extname(fileName).toLowerCase() === ".tsv" ? "\t" : ",";
}
