import { stat } from "node:fs/promises";
import type { Warehouse } from "../warehouse.ts";
import { readArrow } from "./arrow/read-arrow.ts";
import type { TextPlace } from "./csv/byte-place.ts";
import { type CellNumber, locateCells } from "./csv/locate-cells.ts";
import { type Prescan, prescan } from "./csv/prescan.ts";
import { readCsv } from "./csv/read-csv.ts";
import { refuseRepeatedHeader } from "./csv/refuse-repeated-header.ts";
import type { LoadedTable } from "./export-source.ts";
import { hashFile } from "./hash-file.ts";
import { jsonRecords } from "./json/json-records.ts";
import { readJson } from "./json/read-json.ts";
import { readParquet } from "./read-parquet.ts";
import { requireFile } from "./require-file.ts";
import type { TextLine } from "./text-lines.ts";
import { type ExportFormat, type ExportRequest, type PlainFile, plainFile } from "./unwrap/plain-file.ts";

/** What the report prints about one export: records = loaded + rejected, always. */
interface InputRecord {
  readonly export: string;
  /** The path as the user wrote it. */
  readonly file: string;
  readonly format: ExportFormat;
  /** Of the file as it was given, packed or not. */
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
  readonly loaded: number;
  readonly rejected: number;
  readonly columns: readonly string[];
}

/** One export after reading. */
export interface ReadExport extends InputRecord {
  /** Where cells stand in the file that the user sees, in their order. */
  readonly locate: (cells: readonly CellNumber[]) => Promise<readonly TextPlace[]>;
  /** Lines that were cut off before the header and after the last record. */
  readonly cut: readonly TextLine[];
  /** Line ends within one field, at most, and the line where it begins: two stray quotes can swallow many records. */
  readonly tallestField: Prescan["tallestField"];
  /** False when no line end closes the file: the one trace that a file cut short leaves. */
  readonly finalNewline: boolean;
}

/** How far the reading of one file has come: the share of the step, and records so far. */
export type OnRead = (step: "checking" | "loading", share: number, records: number) => void;

/**
 * Stage 1: one export, exactly, into the table `raw."<name>"` with all columns as text, or not at all.
 *
 * Errors: InputError that names the file, the line and the column. Error when a reader loaded something else than the
 * file holds.
 *
 * @example await readExport(warehouse, { name: "leads", path: "/x/Lead.csv", shownAs: "Lead.csv", scratch: "/tmp/y/leads" });
 */
export async function readExport(
  warehouse: Warehouse,
  request: ExportRequest,
  onRead: OnRead = () => {},
): Promise<ReadExport> {
  await requireFile(request.path, request.shownAs);
  const file = await plainFile(request);
  const { format, cut } = file;
  const table = await readers[format](warehouse, file, onRead);
  const { columns, records, loaded, tallestField = { lineEnds: 0, line: 0 }, finalNewline = true } = table;
  const asGiven =
    table.scanned !== undefined && file.path === request.path ? table.scanned : await hashFile(request.path);
  const counts = { records, loaded, rejected: 0 };
  const record = { export: request.name, file: request.shownAs, format, ...asGiven, ...counts, columns };
  return { ...record, locate: (cells) => locate(file, cells), cut, tallestField, finalNewline };
}

interface Read extends LoadedTable, Partial<Pick<Prescan, "tallestField" | "finalNewline">> {
  /** What the pre-scan found of the file, so that it need not be read again for it. */
  readonly scanned?: Pick<Prescan, "sha256" | "bytes">;
}

const readers: Readonly<
  Record<ExportFormat, (warehouse: Warehouse, file: PlainFile, onRead: OnRead) => Promise<Read>>
> = {
  csv: readScannedCsv,
  json: (warehouse, file) => readJson(warehouse, file, "json"),
  jsonl: (warehouse, file) => readJson(warehouse, file, "jsonl"),
  parquet: readParquet,
  arrow: readArrow,
};

async function readScannedCsv(warehouse: Warehouse, file: PlainFile, onRead: OnRead): Promise<Read> {
  const { size } = await stat(file.path);
  const onProgress = (bytes: number, records: number) => onRead("checking", bytes / size, records);
  const scan = await prescan(file.path, { ...file, name: file.shownAs, onProgress });
  const onLoad = (share: number) => onRead("loading", share, Math.round(share * scan.records));
  const table = await readCsv(warehouse, { ...file, prescan: scan, onLoad });
  await refuseRepeatedHeader(warehouse, file.name, file, table.columns);
  const { sha256, bytes, tallestField, finalNewline } = scan;
  return { ...table, scanned: { sha256, bytes }, tallestField, finalNewline };
}

/** A record of CSV and JSON has its line; of other formats no more than its number. */
async function locate(file: PlainFile, cells: readonly CellNumber[]): Promise<readonly TextPlace[]> {
  if (file.format === "csv") return locateCells(file, cells);
  if (file.format === "json") return locateElements(file, cells);
  return cells.map(({ record, column }) => ({ line: record, column: column + 1 }));
}

async function locateElements(
  { path, shownAs }: PlainFile,
  cells: readonly CellNumber[],
): Promise<TextPlace[]> {
  const wanted = new Set(cells.map(({ record }) => record));
  const places = new Map<number, TextPlace>();
  let record = 0;
  for await (const { line, column } of jsonRecords(path, shownAs, "json")) {
    if (wanted.has(++record)) places.set(record, { line, column });
    if (places.size === wanted.size) break;
  }
  return cells.map((cell) => places.get(cell.record) ?? { line: 1, column: 1 });
}
