import { extname } from "node:path";
import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";
import type { ExportSource, LoadedTable } from "./export-source.ts";
import { hashFile } from "./hash-file.ts";
import { prescan } from "./prescan.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonLines } from "./read-json-lines.ts";
import { readParquet } from "./read-parquet.ts";
import { requireFile } from "./require-file.ts";

export type ExportFormat = "csv" | "parquet" | "jsonl";

export interface ExportRequest extends ExportSource {
  /** Declared format; without one the file name's suffix decides. */
  readonly format?: ExportFormat | undefined;
  /** Declared delimiter of a CSV file; without one a comma, or a tab for `.tsv`. */
  readonly delimiter?: string | undefined;
}

/** What the report prints about one export: records = loaded + rejected, always. */
export interface InputRecord {
  readonly export: string;
  /** The path as the user wrote it. */
  readonly file: string;
  readonly format: ExportFormat;
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly columns: readonly string[];
}

const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([
  [".csv", "csv"],
  [".tsv", "csv"],
  [".txt", "csv"],
  [".parquet", "parquet"],
  [".jsonl", "jsonl"],
  [".ndjson", "jsonl"],
]);

/**
 * Stage 1: one export, exactly, into the table `raw."<name>"` with all columns as text, or not at all.
 *
 * Errors: InputError that names the file, the line and the column. Error when a reader loaded something else than the
 * file holds.
 *
 * @example await readExport(warehouse, { name: "leads", path: "/x/Lead.csv", shownAs: "exports/Lead.csv" });
 */
export async function readExport(warehouse: Warehouse, request: ExportRequest): Promise<InputRecord> {
  const format = request.format ?? formatBySuffix(request);
  await requireFile(request.path, request.shownAs);
  const { sha256, bytes, columns, records, loaded } = await readers[format](warehouse, request);
  return {
    export: request.name,
    file: request.shownAs,
    format,
    sha256,
    bytes,
    records,
    loaded,
    rejected: 0,
    columns,
  };
}

type Read = LoadedTable & { readonly sha256: string; readonly bytes: number };

const readers: Readonly<
  Record<ExportFormat, (warehouse: Warehouse, request: ExportRequest) => Promise<Read>>
> = {
  csv: async (warehouse, { name, path, shownAs, delimiter = usualDelimiter(path) }) => {
    const found = await prescan(path, { delimiter, name: shownAs });
    const table = await readCsv(warehouse, { name, path, shownAs, delimiter, prescan: found });
    return { ...table, sha256: found.sha256, bytes: found.bytes };
  },
  parquet: async (warehouse, source) => ({
    ...(await hashFile(source.path)),
    ...(await readParquet(warehouse, source)),
  }),
  jsonl: async (warehouse, source) => ({
    ...(await hashFile(source.path)),
    ...(await readJsonLines(warehouse, source)),
  }),
};

function formatBySuffix({ path, shownAs }: ExportRequest): ExportFormat {
  const suffix = extname(path).toLowerCase();
  const format = FORMATS.get(suffix);
  if (format) return format;
  throw new InputError({
    at: shownAs,
    problem: `the suffix ${JSON.stringify(suffix)} names no format that can be read`,
    mend: `Known are ${[...FORMATS.keys()].join(", ")}; or declare "format": "csv", "parquet" or "jsonl".`,
  });
}

/** What stands between the fields where nothing is declared. */
export function usualDelimiter(path: string): string {
  return extname(path).toLowerCase() === ".tsv" ? "\t" : ",";
}
