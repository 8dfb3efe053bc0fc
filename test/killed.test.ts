import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { seededRandom } from "../models/random.ts";
import { packageRoot } from "../pipelines/package-root.ts";
import { sha256 } from "../pipelines/sha256.ts";
import { runCli } from "./run-cli.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

/** 16 in every run of the tests; `npm run bench:killed` kills 200 times. */
const kills = Number(process.env.KILLS ?? 16);
const next = seededRandom(kills);

const folder = temporaryFolder();
const releases = join(folder, "models/releases/flat");
const build = join(folder, "build");
const config = join(folder, "scorewright.json");
const calibrateArguments = ["calibrate", config, "--quiet", "--promote"];

const sizes = ["small", "middle", "large"];
const rows = Array.from({ length: 1500 }, (_, i) => {
  const won = (i * 7919) % 100 < ([10, 25, 45][i % 3] ?? 0) ? 1 : 0;
  return `${i},${sizes[i % 3]},${won}\n`;
});
writeFileSync(join(folder, "leads.csv"), `id,size,won\n${rows.join("")}`);

/** The first calibration releases 1.0.0; the second, on a shorter scale, 1.0.1. What each leaves when nobody disturbs it. */
const undisturbed = [100, 30].map((scale) => {
  configure(scale);
  const started = performance.now();
  expect(runCli(calibrateArguments)).toMatchObject({ exitCode: 0 });
  return { scale, took: performance.now() - started, released: filesBelow(releases), built: reportFiles() };
});

function configure(scale: number): void {
  const text = JSON.stringify({
    name: "flat",
    exports: { leads: { file: "leads.csv", id: "id" } },
    outcome: { won: { column: "won", equals: ["1"] } },
    points: { max: scale },
    validation: { repetitions: 0 },
  });
  writeFileSync(config, text);
}

/** All files of the report, with the scores; its words differ where the killed run had released the version already. */
function reportFiles(): { names: string[]; scores: string | undefined } {
  const files = filesBelow(build);
  return { names: Object.keys(files), scores: files["flat/scored.csv"] };
}

const reportNames = undisturbed[0]?.built.names ?? [];
const first = join(temporaryFolder(), "1.0.0");
cpSync(join(releases, "1.0.0"), first, { recursive: true });

test(`killed ${kills} times, it leaves whole releases, pointers and reports, and the next run leaves no trace of it`, async () => {
  let killed = 0;
  for (let k = 0; k < kills; k++) {
    const { scale, took, released, built } = undisturbed[k % 2] as (typeof undisturbed)[number];
    configure(scale);
    goBackTo(scale === 100 ? null : "1.0.0");
    const child = spawn(process.execPath, [join(packageRoot, "bin/scorewright.js"), ...calibrateArguments]);
    const ended = new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
    await (k % 4 < 2 ? setTimeout(next() * took) : publishing(child));
    child.kill("SIGKILL");
    if ((await ended) === "SIGKILL") killed++;
    requireWhole();
    expect(runCli(calibrateArguments), `after kill ${k}`).toMatchObject({ exitCode: 0 });
    expect(filesBelow(releases), `after kill ${k}`).toEqual(released);
    expect(reportFiles(), `after kill ${k}`).toEqual(built);
  }
  expect(killed).toBeGreaterThan(kills / 2);
}, 3_600_000);

/** Takes later releases away, and the report now and then; what killed runs have left beside them stays. */
function goBackTo(version: "1.0.0" | null): void {
  for (const name of ["1.0.0", "1.0.1", "current.json", "CHANGELOG.md"])
    rmSync(join(releases, name), { recursive: true, force: true });
  if (next() < 0.5) rmSync(join(build, "flat"), { recursive: true, force: true });
  if (version === null) return;
  mkdirSync(releases, { recursive: true });
  cpSync(first, join(releases, version), { recursive: true });
  writeFileSync(join(releases, "current.json"), undisturbed[0]?.released["current.json"] as string);
}

/** Waits until one of the steps of publishing is seen, and a moment more. */
async function publishing(child: ChildProcess): Promise<void> {
  const before = new Set([...namesIn(releases), ...namesIn(build)]);
  const seen = [/^\.draft/, /^1\.0\.[01]$/, /^\.?current/, /^\.?CHANGELOG/, /^\.flat-old/];
  const sign = seen[Math.floor(next() * seen.length)] as RegExp;
  const isSeen = () =>
    [...namesIn(releases), ...namesIn(build)].some((name) => sign.test(name) && !before.has(name));
  while (child.exitCode === null && !isSeen()) await setImmediate();
  if (next() < 0.7) await setTimeout(next() * 15);
}

function namesIn(parent: string): string[] {
  return existsSync(parent) ? readdirSync(parent) : [];
}

function requireWhole(): void {
  const versions = namesIn(releases).filter((name) => /^\d/.test(name));
  for (const version of versions) requireSums(join(releases, version));
  const pointer = join(releases, "current.json");
  if (existsSync(pointer)) expect(versions).toContain(JSON.parse(readFileSync(pointer, "utf8")).version);
  const changelog = join(releases, "CHANGELOG.md");
  const texts = undisturbed.map(({ released }) => released["CHANGELOG.md"]);
  if (existsSync(changelog)) expect(texts).toContain(readFileSync(changelog, "latin1"));
  if (existsSync(join(build, "flat")))
    expect(reportFiles().names).toEqual(expect.arrayContaining(reportNames));
}

function requireSums(release: string): void {
  const lines = readFileSync(join(release, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  const sums = lines.map((line) => line.split("  ") as [string, string]);
  expect(Object.keys(filesBelow(release))).toEqual([...sums.map(([, name]) => name), "SHA256SUMS"].sort());
  for (const [sum, name] of sums) expect(sha256(readFileSync(join(release, name), "utf8")), name).toBe(sum);
}
