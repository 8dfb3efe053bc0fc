import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { backtestSchema } from "../pipelines/report/backtest/backtest-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const config = join(packageRoot, "scorewright.json");
const json = runCli(["backtest", config, "--quiet", "--json"]);
const report = backtestSchema.parse(JSON.parse(json.stdout));

describe("backtest on the sample", () => {
  test("lists every quarter of handoffs, and scores those whose past was known", () => {
    expect(json.exitCode).toBe(0);
    expect(report.quarters.map(({ quarter }) => quarter)).toEqual([
      ...["2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"],
    ]);
    const scored = report.quarters.filter(({ predicted_wins }) => predicted_wins !== null);
    expect(scored).toHaveLength(report.pooled?.quarters ?? 0);
    expect(scored.length).toBeGreaterThanOrEqual(5);
    const wins = scored.reduce((sum, quarter) => sum + (quarter.wins ?? 0), 0);
    expect(report.pooled?.wins).toBe(wins);
    for (const { log_loss, log_loss_base } of scored) expect(log_loss).toBeLessThan(log_loss_base ?? 0);
  });

  test("says it in plain words, then in tables", () => {
    const { stdout, exitCode } = runCli(["backtest", config, "--quiet"]);
    expect(exitCode).toBe(0);
    for (const sentence of report.summary) expect(stdout).toContain(sentence);
    expect(stdout.indexOf("Wins\n")).toBeGreaterThan(stdout.indexOf(report.summary[0] ?? ""));
    expect(stdout).toMatch(/2025-Q2 +2024-Q4/);
  });
});

test("leads without dates have no past to go back to", () => {
  const folder = temporaryFolder();
  const rows = Array.from({ length: 200 }, (_, i) => `${i},${i % 7},${i % 3 === 0 ? 1 : 0}\n`);
  writeFileSync(join(folder, "leads.csv"), `id,size,won\n${rows.join("")}`);
  writeFileSync(
    join(folder, "scorewright.json"),
    JSON.stringify({
      name: "flat",
      exports: { leads: { file: "leads.csv", id: "id" } },
      outcome: { won: { column: "won", equals: ["1"] } },
    }),
  );
  const { exitCode, stderr } = runCli(["backtest", join(folder, "scorewright.json"), "--quiet"]);
  expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/dates/)]);
});
