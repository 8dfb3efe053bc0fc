import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { seededRandom, shuffled } from "../models/random.ts";
import type { ScoringModel } from "../models/scoring-model.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import type { Result } from "../pipelines/report/result-schema.ts";
import { simulateWorld } from "../pipelines/simulate/simulate-world.ts";
import { writeWorld } from "../pipelines/simulate/write-world.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

/** One world, calibrated with everything else different. */
interface Variation {
  /** Major version of Node. */
  readonly node: string;
  readonly threads: number;
  readonly zone: string;
  readonly locale: string;
  /** Seed of another order of the records of every export; null leaves them as they are. */
  readonly order: number | null;
}

const own = process.versions.node.split(".")[0] as string;
const first: Variation = { node: own, threads: 1, zone: "UTC", locale: "C", order: null };
const others: readonly Variation[] = [
  { node: "22", threads: 2, zone: "Asia/Kolkata", locale: "de_DE.UTF-8", order: null },
  { node: "24", threads: 8, zone: "America/St_Johns", locale: "tr_TR.UTF-8", order: null },
  { node: "26", threads: 2, zone: "Pacific/Chatham", locale: "sv_SE.UTF-8", order: 1 },
  { node: "20", threads: 8, zone: "America/St_Johns", locale: "de_DE.UTF-8", order: 2 },
];

/** Programs by major version; .ci/run installs them and names them as 22=/path/to/node:24=… */
const programs = new Map([
  ...(process.env.SCOREWRIGHT_NODES ?? "")
    .split(":")
    .filter((pair) => pair !== "")
    .map((pair) => pair.split("=") as [string, string]),
  [own, process.execPath],
]);
const missing = others.map(({ node }) => node).filter((node) => !programs.has(node));
if (missing.length > 0)
  console.warn(
    `\n!!! Node ${missing.join(", ")} is not there: ${own} runs in its place (.ci/run installs it)\n`,
  );

const world = simulateWorld({ leads: 900, seed: 21 });
const folders = new Map([first, ...others].map((variation) => [variation, temporaryFolder()]));

beforeAll(
  () => Promise.all([...folders].map(([variation, folder]) => calibrate(variation, folder))),
  600_000,
);

async function calibrate({ node, threads, zone, locale, order }: Variation, folder: string): Promise<void> {
  const files = [...world].map(
    ([name, text]) => [name, order === null ? text : reordered(text, order)] as const,
  );
  writeWorld(new Map(files), join(folder, "data/sample"));
  const { $schema: _, ...config } = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const quick = JSON.stringify({ ...config, validation: { repetitions: 0 } });
  writeFileSync(join(folder, "scorewright.json"), quick);
  const cli = [join(packageRoot, "bin/scorewright.js"), "calibrate", "--quiet", "--threads", String(threads)];
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  await promisify(execFile)(programs.get(node) ?? process.execPath, cli, { cwd: folder, env });
}

/** The records of an export in another order, under the same header. */
function reordered(text: string, seed: number): string {
  const [header = "", ...records] = text.match(/(?:"(?:[^"]|"")*"|[^"\n])+\n/g) ?? [];
  return header + shuffled(records, seededRandom(seed)).join("");
}

describe.each(others)("Node $node, $threads threads, $zone, $locale, order $order", (variation) => {
  const released = (of: Variation) => filesBelow(join(folders.get(of) as string, "models/releases"));
  const built = (of: Variation, name: string) =>
    readFileSync(join(folders.get(of) as string, "build/sample-mql", name), "utf8");
  const model = (of: Variation): ScoringModel =>
    JSON.parse(released(of)["sample-mql/1.0.0/model.json"] as string);
  const result = (of: Variation): Result => JSON.parse(built(of, "result.json"));

  test("gives the same release", () => {
    const { order } = variation;
    const sums = order === null ? [] : ["model.json", "SHA256SUMS"].map((name) => `sample-mql/1.0.0/${name}`);
    const compared = (of: Variation) => Object.entries(released(of)).filter(([name]) => !sums.includes(name));
    expect(compared(first).length).toBeGreaterThan(15);
    expect(compared(variation)).toEqual(compared(first));
  });

  test("gives the same model, but for the checksums of reordered exports", () => {
    const { order } = variation;
    const compared = ({ provenance, ...rest }: ScoringModel) => ({
      ...rest,
      ...provenance,
      exports: provenance.exports.map((one) => (order === null ? one : { ...one, sha256: "" })),
    });
    expect(compared(model(variation))).toEqual(compared(model(first)));
  });

  test("gives the same result, scores and tables", () => {
    const { order } = variation;
    const compared = ({ input, ...rest }: Result) => ({
      ...rest,
      input: input.map((one) => (order === null ? one : { ...one, sha256: "" })),
    });
    expect(compared(result(variation))).toEqual(compared(result(first)));
    const tables = Object.keys(filesBelow(join(folders.get(first) as string, "build/sample-mql/tables")));
    const names = [
      "scored.csv",
      "work_list.csv",
      "report.html",
      "report.md",
      ...tables.map((name) => `tables/${name}`),
    ];
    // These three show the checksums of the exports.
    const withSums = order === null ? [] : ["report.html", "report.md", "tables/input.csv"];
    for (const name of names.filter((name) => !withSums.includes(name)))
      expect(built(variation, name), name).toBe(built(first, name));
  });
});
