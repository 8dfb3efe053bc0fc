import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

function inForce(releases: string): string {
  return JSON.parse(readFileSync(join(releases, "current.json"), "utf8")).version;
}

describe("promote and rollback", () => {
  const releases = join(temporaryFolder(), "sample-mql");
  cpSync(join(packageRoot, "models/releases/sample-mql"), releases, { recursive: true });

  test("rollback puts an earlier version in force again, promote the later one", () => {
    expect(inForce(releases)).toBe("2.0.2");
    expect(runCli(["rollback", join(releases, "1.0.0")]).stdout).toBe(
      "sample-mql 1.0.0 is in force instead of 2.0.2.\n",
    );
    expect(inForce(releases)).toBe("1.0.0");
    const done = runCli(["promote", join(releases, "2.0.2"), "--json"]);
    expect(JSON.parse(done.stdout)).toEqual({ name: "sample-mql", version: "2.0.2", before: "1.0.0" });
    expect(inForce(releases)).toBe("2.0.2");
  });

  test("what does not hold, or does not lie where it was released, is not put in force", () => {
    cpSync(join(releases, "1.0.0"), join(releases, "3.0.0"), { recursive: true });
    expect(runCli(["promote", join(releases, "3.0.0")])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("holds version 1.0.0"),
    });
    writeFileSync(join(releases, "1.0.0/rules.csv"), "rule\n");
    expect(runCli(["promote", join(releases, "1.0.0")]).exitCode).toBe(2);
    expect(inForce(releases)).toBe("2.0.2");
  });
});

describe("calibrate with a model in force", () => {
  const folder = temporaryFolder();
  const releases = join(folder, "models/releases/flat");
  const wins = (i: number) => ((i * 7919) % 100 < ([10, 25, 45][i % 3] ?? 0) ? 1 : 0);
  const rows = Array.from(
    { length: 1500 },
    (_, i) => `${i},${["small", "middle", "large"][i % 3]},${wins(i)}\n`,
  );
  writeFileSync(join(folder, "leads.csv"), `id,size,won\n${rows.join("")}`);

  function calibrate(points: number, ...more: readonly string[]) {
    const config = {
      name: "flat",
      exports: { leads: { file: "leads.csv", id: "id" } },
      outcome: { won: { column: "won", equals: ["1"] } },
      points: { max: points },
      validation: { repetitions: 0 },
    };
    writeFileSync(join(folder, "scorewright.json"), JSON.stringify(config));
    const run = runCli(["calibrate", join(folder, "scorewright.json"), "--quiet", "--json", ...more]);
    expect(run.stderr).toBe("");
    return JSON.parse(run.stdout).release;
  }

  test("the first release is in force; a later one waits, however often it is made, until it is promoted", () => {
    expect(calibrate(100)).toMatchObject({ version: "1.0.0", is_new: true, in_force: "1.0.0" });
    for (const _ of ["once", "and again"]) {
      expect(calibrate(30)).toMatchObject({ version: "1.0.1", is_new: true, in_force: "1.0.0" });
      expect(inForce(releases)).toBe("1.0.0");
    }
    expect(calibrate(30, "--promote")).toMatchObject({ version: "1.0.1", in_force: "1.0.1" });
    expect(inForce(releases)).toBe("1.0.1");
    expect(calibrate(30)).toMatchObject({ version: "1.0.1", is_new: false });
  });

  test("diff says what changed between the two, and on exports who gets another grade", () => {
    const asked = ["diff", join(releases, "1.0.0"), join(releases, "1.0.1")];
    const plain = runCli(asked);
    expect([plain.exitCode, plain.stdout.split("\n")[0]]).toEqual([0, "# flat: 1.0.0 → 1.0.1"]);
    const config = ["--config", join(folder, "scorewright.json"), "--quiet", "--json"];
    const { leads, rules } = JSON.parse(runCli([...asked, ...config]).stdout);
    expect(rules.every((rule: { before: unknown; after: unknown }) => rule.before !== rule.after)).toBe(true);
    const all = leads.migration.reduce((sum: number, own: { leads: number }) => sum + own.leads, 0);
    expect(all).toBe(1500);
  });
});
