import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import type { Result } from "../pipelines/report/result-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const shared = resolve(packageRoot, "../shared/data");
const available = existsSync(shared);
if (!available) {
  if (process.env.CI) throw new Error(`CI needs the real data: ${shared} is missing`);
}

interface Case {
  readonly exitCode: number | null;
  readonly result: Result;
  readonly folder: string;
}

/** Calibrates a config of test/cases in a folder of its own. */
function calibrated(name: string): Case {
  const folder = temporaryFolder();
  const text = readFileSync(join(packageRoot, "test/cases", name, "scorewright.json"), "utf8");
  writeFileSync(join(folder, "scorewright.json"), text.replaceAll("../../../../shared/data", shared));
  const { exitCode } = runCli(["calibrate", join(folder, "scorewright.json"), "--quiet"]);
  const result = JSON.parse(readFileSync(join(folder, "build", name, "result.json"), "utf8"));
  return { exitCode, result, folder };
}

function verdictsOf(result: Result, verdict: string): string[] {
  return result.leakage.filter((column) => column.verdict === verdict).map((column) => column.column);
}

describe.skipIf(!available)("real data", () => {
  test("each config has at most 25 lines", () => {
    const names = readdirSync(join(packageRoot, "test/cases"));
    expect(names).toHaveLength(5);
    for (const name of names) {
      const text = readFileSync(join(packageRoot, "test/cases", name, "scorewright.json"), "utf8");
      expect(text.trimEnd().split("\n").length, name).toBeLessThanOrEqual(25);
    }
  });

  test("course leads: leaks are refused without being named, and the score is neither weak nor too good", () => {
    const { exitCode, result } = calibrated("courses");
    expect(exitCode).toBe(0);
    const leaks = ["Tags", "Lead Quality", "Lead Profile", "Last Notable Activity", "Last Activity"];
    const asymmetrique = ["Activity Index", "Profile Index", "Activity Score", "Profile Score"].map(
      (end) => `Asymmetrique ${end}`,
    );
    expect(verdictsOf(result, "refused")).toEqual(expect.arrayContaining([...leaks, ...asymmetrique]));
    expect(result.validation.auc).toBeGreaterThan(0.85);
    expect(result.validation.auc).toBeLessThan(0.9);
    expect(result.validation.calibration_slope).toBeGreaterThan(0.9);
    expect(result.validation.calibration_slope).toBeLessThan(1.1);
    expect(result.limits.join(" ")).toContain("no dates");
  });

  test("B2B opportunities with sellers: a small file is judged with care", () => {
    const { exitCode, result } = calibrated("salvirt-b2b");
    expect(exitCode).toBe(0);
    expect(result.input[0]?.loaded).toBe(448);
    expect(result.reps).toHaveLength(18);
    expect(result.reps.filter((rep) => rep.verdict === "too few").length).toBeGreaterThanOrEqual(10);
    expect(result.reps.filter((rep) => rep.judged < 10).every((rep) => rep.actual === null)).toBe(true);
    expect(result.traits.filter((trait) => trait.group === "bant").map((trait) => trait.column)).toEqual(
      expect.arrayContaining(["Authority", "Budgt_alloc", "Needs_def"]),
    );
  });

  test("event SaaS: leads joined with offers, discard reasons as dispositions", () => {
    const { exitCode, result } = calibrated("event-saas");
    expect(exitCode).toBe(0);
    expect(result.labels.states).toEqual([{ state: "mature", leads: 43_972, wins: 1939 }]);
    expect(result.dispositions.filter((row) => row.by === "all").map((row) => row.disposition)).toContain(
      "Not Fit",
    );
    expect(verdictsOf(result, "refused")).toContain("Discarded/Nurturing Reason");
    expect(result.limits.join(" ")).toContain("no reps");
  });

  test("marketplace funnel: what is missing at the start of the records is said, not learned", () => {
    const { exitCode, result, folder } = calibrated("olist-funnel");
    expect(exitCode).toBe(0);
    expect(result.limits.join(" ")).toContain("Reps are known only where there is a deal");
    const config = join(folder, "whole.json");
    const text = readFileSync(join(folder, "scorewright.json"), "utf8");
    writeFileSync(config, text.replace(/"outcome": \{[^}]*\}/, '"outcome": { "horizonDays": 150 }'));
    const whole = runCli(["calibrate", config, "--quiet", "--json", "--out", join(folder, "whole")]);
    const guards = JSON.parse(whole.stdout).guards as { id: string; pass: boolean | null; advice: string }[];
    expect(whole.exitCode).toBe(3);
    expect(guards.find((guard) => guard.id === "records-complete")).toMatchObject({ pass: false });
  });

  test("a fictitious CRM in which nothing predicts: no release, and nobody is called different", () => {
    const { exitCode, result, folder } = calibrated("maven-crm");
    expect(exitCode).toBe(3);
    expect(result.release).toBeNull();
    expect(existsSync(join(folder, "models"))).toBe(false);
    expect(result.guards.filter((guard) => guard.pass === false).map((guard) => guard.id)).toContain(
      "signal",
    );
    expect(result.rules).toEqual([]);
    const groups = [...result.reps, ...result.territories];
    expect(groups).toHaveLength(33);
    expect(groups.filter((group) => group.verdict === "higher" || group.verdict === "lower")).toEqual([]);
  });
});
