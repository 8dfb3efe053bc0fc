import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { monitorSchema } from "../pipelines/report/monitor/monitor-schema.ts";
import { type Conversion, writeFlatWorld } from "./flat-world.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const release = join(folder, "models/releases/flat/1.0.0");
const steady: Conversion = (_, size) => [6, 20, 45][size] ?? 0;

/** The world goes on from position 1500 in another way. */
function later(conversion: Conversion): Conversion {
  return (i, size) => (i < 1500 ? steady : conversion)(i, size);
}

function monitor(conversion: Conversion, ...more: readonly string[]) {
  const config = writeFlatWorld(folder, 4500, later(conversion));
  return runCli(["monitor", config, "--release", release, "--quiet", ...more]);
}

describe("monitor", () => {
  test("before leads come that are new to the release, nothing is told", () => {
    const config = writeFlatWorld(folder, 1500, steady);
    expect(runCli(["calibrate", config, "--quiet"]).exitCode).toBe(0);
    const run = runCli(["monitor", config, "--release", release, "--quiet", "--json"]);
    const report = monitorSchema.parse(JSON.parse(run.stdout));
    expect(report).toMatchObject({ verdict: "can't be told", auc: null, shift: null });
    expect(report.leads).toBeLessThan(300);
  });

  test.each([
    ["the same world goes on", steady, "keep"],
    ["all convert half as often", (i, size) => steady(i, size) / 2, "re-base"],
    ["small companies win now", (i, size) => steady(i, 2 - size), "recalibrate"],
  ] as [string, Conversion, string][])("%s", (_, conversion, verdict) => {
    const run = monitor(conversion, "--json");
    expect(run.stderr).toBe("");
    const report = monitorSchema.parse(JSON.parse(run.stdout));
    expect(report.verdict).toBe(verdict);
    expect(report.leads).toBeGreaterThan(2000);
    const won = Array.from({ length: 4500 }, (_, i) => i).filter(
      (i) => (i * 7919) % 100 < later(conversion)(i, i % 3),
    );
    expect(report.wins).toBeLessThan(won.length);
    expect(report.drift?.inputs.map(({ input, drifted }) => [input, drifted])).toEqual([["size", false]]);
    const judged = report.groups.filter(({ by }) => by === "quarter");
    expect(judged.reduce((sum, group) => sum + group.judged, 0)).toBe(report.leads);
    expect(judged.every(({ name }) => name > (report.seen_until ?? ""))).toBe(true);
  });

  test("prints Markdown: the verdict, its reasons, then predicted against actual", () => {
    const { stdout, exitCode } = monitor((i, size) => steady(i, size) / 2, "--format", "md");
    expect([exitCode, stdout.split("\n")[0]]).toEqual([0, "# flat 1.0.0: re-base"]);
    expect(stdout).toMatch(/- Of [\d,]+ leads that are new to it, it promised \d+ wins and \d+ came\./);
    expect(stdout).toContain("**Predicted and actual by grade, on unseen leads**");
  });
});
