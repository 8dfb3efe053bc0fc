import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { init } from "../../pipelines/commands/init.ts";
import type { InitReport } from "../../pipelines/init/init-report.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = temporaryFolder();

/** A folder that holds these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(mkdtempSync(join(root, "f-")), "acme");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export interface Proposed {
  readonly report: InitReport;
  /** The config's text; empty where none was written. */
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads the config as the JSON that it is
  readonly config: any;
}

/** What init makes of a folder, with the config written beside it. */
export async function proposed(folder: string): Promise<Proposed> {
  const out = join(mkdtempSync(join(root, "out-")), "scorewright.json");
  const progress = { stage: () => {}, part: () => {}, done: () => {} };
  const report = await init({ folder, out, threads: 2, progress });
  const text = report.configPath === null ? "" : readFileSync(out, "utf8");
  return { report, text, config: text === "" ? null : JSON.parse(text) };
}
