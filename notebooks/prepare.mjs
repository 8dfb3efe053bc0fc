// What the notebooks read: the warehouse of the sample, and how an earlier release did on what came after it.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Warehouse } from "../dist/pipelines/warehouse.js";

const database = "build/sample-mql/warehouse.duckdb";
const earlier = "build/sample-mql-earlier";
const monitored = `${earlier}/monitor.json`;

/** Calibrates the sample, and its leads of before 2026; judges the release of these on all of it. What is there already is kept. */
export async function prepare() {
  if (!existsSync(database)) scorewright("calibrate", "scorewright.json");
  if (!existsSync(monitored)) await judgeEarlierRelease();
  return { database, monitored };
}

async function judgeEarlierRelease() {
  await writeEarlierExports();
  scorewright("calibrate", `${earlier}/scorewright.json`);
  const release = `${earlier}/models/releases/sample-mql/1.0.0`;
  const judged = scorewright("monitor", "scorewright.json", "--release", release, "--json");
  writeFileSync(monitored, judged);
}

/**
 * The exports with the leads that were handed over by the end of 2025. The horizon of 92 days lets those of the first five quarters
 * be judged by then, so that nothing of 2026 reaches their labels; traits are as of the handoff. See docs/decisions/notebooks.md.
 */
async function writeEarlierExports() {
  mkdirSync(earlier, { recursive: true });
  const config = JSON.parse(readFileSync("scorewright.json", "utf8"));
  const { leads, ...others } = config.exports;
  await copyLeads(leads.file, `${earlier}/Lead.csv`);
  const exports = { leads: { ...leads, file: "Lead.csv" } };
  for (const [name, each] of Object.entries(others)) exports[name] = { ...each, file: `../../${each.file}` };
  const outcome = { horizonDays: 92 };
  const earlierConfig = { ...config, asOf: "2025-12-31", outcome, exports, validation: { repetitions: 0 } };
  writeFileSync(`${earlier}/scorewright.json`, JSON.stringify({ ...earlierConfig, $schema: undefined }));
}

async function copyLeads(from, to) {
  const memory = await Warehouse.open({ path: ":memory:", files: [from, to], threads: 1 });
  await memory.run(`copy (select * from read_csv('${from}', all_varchar = true)
    where MQL_Date__c <= '2025-12-31T23:59:59') to '${to}' (header)`);
  await memory.close();
}

function scorewright(...args) {
  const command = join(import.meta.dirname, "../bin/scorewright.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args, "--quiet"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`scorewright ${args.join(" ")} ended with ${status}:\n${stderr}`);
  return stdout;
}
