import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Conversion, writeFlatWorld } from "./flat-world.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder();
/** Large companies win most in the first half-year, small ones ever since. */
const turning: Conversion = (i, size) => [6, 20, 45][i < 600 ? size : 2 - size] ?? 0;

function calibrate(leads: number, ...more: readonly string[]) {
  const config = writeFlatWorld(folder, leads, turning);
  const run = runCli(["calibrate", config, "--quiet", "--json", ...more]);
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
