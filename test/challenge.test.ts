import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
const day = (n: number) => new Date(Date.UTC(2022, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);

/** A lead a day: large companies win most in the first half-year, small ones ever since. */
function leadRow(i: number): string {
  const size = i % 3;
  const strength = i < 600 ? size : 2 - size;
  const won = (i * 7919) % 100 < ([6, 20, 45][strength] ?? 0);
  return `${i},${["small", "middle", "large"][size]},${day(Math.floor(i / 3))},${won ? day(Math.floor(i / 3) + 20) : ""}`;
}

function calibrate(leads: number, ...more: readonly string[]) {
  const rows = Array.from({ length: leads }, (_, i) => leadRow(i));
  writeFileSync(join(folder, "leads.csv"), `id,size,qualified,won\n${rows.join("\n")}\n`);
  const config = {
    name: "flat",
    asOf: day(Math.floor(leads / 3)),
    exports: {
      leads: { file: "leads.csv", id: "id", columns: { qualified_at: "qualified", won_at: "won" } },
    },
    validation: { repetitions: 0 },
  };
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify(config));
  const run = runCli(["calibrate", join(folder, "scorewright.json"), "--quiet", "--json", ...more]);
  expect(run.stderr).toBe("");
  return JSON.parse(run.stdout);
}

describe("a challenger beside the model in force", () => {
  test("there is none at first; on the same leads nothing can be told, and the release waits", () => {
    expect(calibrate(600).change).toBeNull();
    const { change, release } = calibrate(604);
    expect(change).toMatchObject({ from: "1.0.0", verdict: "can't be told", compared: null });
    expect(change.sentences[0]).toContain("can't be told yet");
    expect(release.in_force).toBe("1.0.0");
  });

  test("on leads that neither saw, the one that knows the new times is better, and still waits for people", () => {
    const { change, release } = calibrate(6000);
    expect(change.verdict).toMatch(/^better/);
    expect(change.compared.gain_low).toBeGreaterThan(0);
    expect(change.compared.gain).toBeCloseTo(
      change.compared.log_loss_before - change.compared.log_loss_after,
      3,
    );
    expect(change.sentences[0]).toMatch(/^On \d+ leads that neither had seen, \d+ of which won, this one/);
    expect(release.in_force).toBe("1.0.0");
    const page = readFileSync(join(folder, "build/flat/report.html"), "utf8");
    expect(page).toContain("What changed since 1.0.0?");
    expect(calibrate(6000, "--promote").release.in_force).toBe(release.version);
    expect(calibrate(6000).change).toBeNull();
  });
});
