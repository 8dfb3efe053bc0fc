import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { InputError } from "../errors.ts";
import type { FoundFile } from "../init/column-profile.ts";
import type { InitReport } from "../init/init-report.ts";
import { listExports, readableEndings } from "../init/list-exports.ts";
import type { NotPlaced } from "../init/place-exports.ts";
import { profileColumns } from "../init/profile-columns.ts";
import { type ProposedConfig, proposeConfig } from "../init/propose-config.ts";
import { sniffText, type TextSniff } from "../init/sniff-text.ts";
import { surveyText } from "../init/survey-text.ts";
import { configName } from "../init/write-config.ts";
import { recognisePreset } from "../presets/recognise.ts";
import type { Progress } from "../progress.ts";
import { lineEndByte } from "../read/csv/csv-dialect.ts";
import { literalPath } from "../read/literal-path.ts";
import { rawTable } from "../read/raw-table.ts";
import { readExport } from "../read/read-export.ts";
import { decodeText } from "../read/unwrap/decode-text.ts";
import { footerHeight } from "../read/unwrap/footer-height.ts";
import { lastLines } from "../read/unwrap/last-lines.ts";
import { type ExportRequest, scratchPaths } from "../read/unwrap/plain-file.ts";
import { unpack } from "../read/unwrap/unpack.ts";
import { canonicalValue } from "../stage/canonical-value.ts";
import { Warehouse } from "../warehouse.ts";
import { check } from "./check.ts";

export interface InitOptions {
  readonly folder: string;
  /** The config to write. */
  readonly out: string;
  readonly threads: number;
  readonly progress: Progress;
}

/**
 * Looks at a folder of exports and writes a config with the evidence for all that it says; what can't be told is left
 * to a person. Ends with what `scorewright check` says of the config.
 *
 * Errors: InputError for a folder that isn't there or holds no exports, and for a config that is there already.
 */
export async function init(options: InitOptions): Promise<InitReport> {
  const files = exportsIn(options);
  const scratch = mkdtempSync(join(tmpdir(), "scorewright-"));
  try {
    const proposal = await propose(options, files, scratch);
    return await write(options, proposal);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    options.progress.done();
  }
}

function exportsIn({ folder, out }: InitOptions): readonly string[] {
  if (existsSync(out))
    throw new InputError({
      at: out,
      problem: "there is a config already",
      mend: "Name another one: --out <file>.",
    });
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new InputError({
      at: folder,
      problem: "no such folder",
      mend: "Name the folder that holds the exports.",
    });
  const files = listExports(folder);
  if (files.length > 0) return files;
  const problem = `no exports here or one folder below: looked for ${readableEndings}`;
  throw new InputError({ at: folder, problem, mend: "Export CSV files into it, or name another folder." });
}

async function propose(
  options: InitOptions,
  files: readonly string[],
  scratch: string,
): Promise<ProposedConfig> {
  const requests = files.map((file, i) => requestOf(options, file, i, scratch));
  const allowed = requests.flatMap(({ path, scratch: own }) => [path, ...scratchPaths(own)]);
  const warehouse = await Warehouse.open({
    path: join(scratch, "init.duckdb"),
    files: [...allowed, ...allowed.map(literalPath)],
    threads: options.threads,
  });
  try {
    await warehouse.run("create schema raw");
    const looked: (FoundFile | NotPlaced)[] = [];
    for (const request of requests) {
      options.progress.stage(`Looking at ${request.shownAs}`);
      looked.push(await lookAt(warehouse, request, options.progress));
    }
    options.progress.stage("Proposing joins and columns");
    const found = looked.filter((one): one is FoundFile => "profiles" in one);
    const unread = looked.filter((one): one is NotPlaced => !("profiles" in one));
    const name = configName(resolve(options.folder));
    return await proposeConfig(warehouse, { files: found, unread }, name, canonicalValue);
  } finally {
    await warehouse.close();
  }
}

function requestOf(
  { folder, out }: InitOptions,
  file: string,
  index: number,
  scratch: string,
): ExportRequest {
  const path = resolve(folder, file);
  const name = `file${index + 1}`;
  const shownAs = relative(dirname(resolve(out)), path)
    .split(sep)
    .join("/");
  return { name, path, shownAs, scratch: join(scratch, name) };
}

/** A file with all that can be known of it, or why it can't be read. */
async function lookAt(
  warehouse: Warehouse,
  request: ExportRequest,
  progress: Progress,
): Promise<FoundFile | NotPlaced> {
  const { shownAs } = request;
  try {
    const sniff = await sniffed(request);
    if (sniff.decide.length > 0) return { file: shownAs, because: `${shownAs}: ${sniff.decide.join("; ")}.` };
    const { dialect, evidence, header } = sniff;
    const { footer } = recognisePreset(header)[0]?.preset ?? {};
    const read = await readExport(warehouse, { ...request, ...dialect, footer }, (step, share, records) => {
      progress.part(`${shownAs}, ${step}`, share, records);
    });
    const { columns, loaded, locate } = read;
    const table = rawTable(request.name);
    const profiles = await profileColumns(warehouse, { table, columns, valueSql: canonicalValue, locate });
    const found = { file: shownAs, table, records: loaded, header: columns, dialect: { ...dialect } };
    return { ...found, evidence: Object.values(evidence), profiles };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file: shownAs, because: `${error.at}: ${error.problem}. ${error.mend}` };
  }
}

const NOTHING_TO_DECLARE: TextSniff = { dialect: {}, header: [], evidence: {}, decide: [] };

/** How a text file is written; other formats say it themselves. */
async function sniffed({ path, shownAs, scratch }: ExportRequest): Promise<TextSniff> {
  const look = `${scratch}.look`;
  const unpacked = await unpack({ path, shownAs }, `${look}.unpacked`);
  if (!/\.(csv|tsv|txt)$/i.test(unpacked.fileName)) return NOTHING_TO_DECLARE;
  const text = await decodeText({ path: unpacked.path, shownAs }, `${look}.decoded`);
  const sniff = sniffText(await surveyText(text), /\.tsv$/i.test(unpacked.fileName) ? "\t" : ",");
  const footer = recognisePreset(sniff.header)[0]?.preset.footer ?? [];
  const height = footerHeight(await lastLines(text, lineEndByte(sniff.dialect.lineEnds)), footer);
  if (height === 0) return sniff;
  const { footerLines, ...dialect } = sniff.dialect;
  const known = `the last ${height} lines are the footer that the preset knows`;
  return { ...sniff, dialect, evidence: { ...sniff.evidence, footerLines: known } };
}

/** The last word on a config is that of the command that reads it. */
async function write(options: InitOptions, { report, text }: ProposedConfig): Promise<InitReport> {
  if (text === null) return report;
  writeFileSync(options.out, text(report.decide), { flag: "wx" });
  const refusal = await refusalOf(options);
  const decide = refusal === null ? report.decide : [...report.decide, refusal];
  if (refusal !== null) writeFileSync(options.out, text(decide));
  return { ...report, configPath: options.out, isAccepted: refusal === null, decide };
}

async function refusalOf({ out, threads, progress }: InitOptions): Promise<string | null> {
  try {
    await check({ configPath: out, threads, progress });
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `\`scorewright check\` stops at ${error.at}: ${error.problem}. ${error.mend}`;
  }
}
