import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { type CliRun, runCli } from "./run-cli.ts";
import { filesBelow, temporaryFolder } from "./temporary-folder.ts";

// A small flat export that would calibrate, with a report of an earlier run beside it that must survive every mistake.
const root = temporaryFolder();
const config = join(root, "scorewright.json");
const good = {
  name: "leads",
  asOf: "2026-06-30",
  exports: {
    leads: { file: "Leads.csv", id: "Id", columns: { qualified_at: "Handed over", won_at: "Won on" } },
  },
};
const csv = "Id,Handed over,Won on,Size\na,2026-01-02,,5\nb,2026-01-03,2026-02-01,7\n";

beforeEach(() => {
  mkdirSync(join(root, "build/leads"), { recursive: true });
  writeFileSync(join(root, "build/leads/report.html"), "the report of an earlier run");
  writeFileSync(join(root, "Leads.csv"), csv);
  writeFileSync(config, JSON.stringify(good, null, 2));
});

function mistake(change: (config: typeof good & Record<string, unknown>) => void): CliRun {
  const changed = structuredClone(good);
  change(changed);
  writeFileSync(config, JSON.stringify(changed, null, 2));
  return runCli(["calibrate", config]);
}

function expectRefused(run: CliRun, ...said: string[]): void {
  for (const text of said) expect(run.stderr).toContain(text);
  expect(run.stderr).toContain("To mend it:");
  expect(run.stderr).not.toContain("at Object.");
  expect(run.exitCode).toBe(2);
  expect(filesBelow(join(root, "build"))).toEqual({ "leads/report.html": "the report of an earlier run" });
  expect(existsSync(join(root, "models"))).toBe(false);
}

describe("wrong input ends with exit code 2, the place, what was expected and how to mend it; nothing changes", () => {
  test("a key that no one knows: the nearest known one is named", () => {
    const run = mistake((config) => Object.assign(config, { outcom: {} }));
    expectRefused(run, 'unknown key "outcom"', 'Did you mean "outcome"?');
  });

  test("a nested wrong key, by its path", () => {
    const run = mistake((config) => Object.assign(config.exports.leads, { colums: {} }));
    expectRefused(run, "exports.leads", 'Did you mean "columns"?');
  });

  test("JSON that is none", () => {
    writeFileSync(config, '{ "name": ');
    expectRefused(runCli(["calibrate", config]), "not valid JSON");
  });

  test("no config at all", () => {
    const run = runCli(["calibrate", join(root, "nothing.json")]);
    expectRefused(run, "nothing.json");
  });

  test("a missing file: the one with a similar name is named", () => {
    const run = mistake((config) => Object.assign(config.exports.leads, { file: "Lead.csv" }));
    expectRefused(run, "Lead.csv", "Leads.csv");
  });

  test("a missing column: the nearest one is named", () => {
    const run = mistake((config) =>
      Object.assign(config.exports.leads.columns, { qualified_at: "Handed ovr" }),
    );
    expectRefused(run, "exports.leads.columns.qualified_at", 'Did you mean "Handed over"?');
  });

  test("a bad date, by file, line and column, without the value", () => {
    writeFileSync(join(root, "Leads.csv"), csv.replace("2026-01-03", "03/01/2026"));
    const run = runCli(["calibrate", config]);
    expectRefused(run, "Leads.csv:3:3", "not a date or time such as 2026-06-30");
    expect(run.stderr).not.toContain("03/01/2026");
  });

  test("an impossible date", () => {
    writeFileSync(join(root, "Leads.csv"), csv.replace("2026-01-03", "2026-02-30"));
    expectRefused(runCli(["calibrate", config]), "Leads.csv:3:3");
  });

  test("an unclosed quote, where it opens", () => {
    writeFileSync(join(root, "Leads.csv"), csv.replace("b,", '"b,'));
    expectRefused(runCli(["calibrate", config]), "Leads.csv:3:1", "quote");
  });

  test("the same id twice", () => {
    writeFileSync(join(root, "Leads.csv"), csv.replace("b,", "a,"));
    expectRefused(runCli(["calibrate", config]), "Leads.csv:3:1", '"Id"');
  });

  test("dates without the day the exports end with", () => {
    expectRefused(
      mistake((config) => Reflect.deleteProperty(config, "asOf")),
      "asOf",
    );
  });

  test("nothing that says who won", () => {
    expectRefused(
      mistake((config) => Reflect.deleteProperty(config.exports.leads.columns, "won_at")),
      "outcome.won",
    );
  });

  test("too short a history for a horizon", () => {
    expectRefused(runCli(["calibrate", config]), "outcome");
  });

  test("an unknown preset, and one for another export", () => {
    expectRefused(
      mistake((config) => Object.assign(config.exports.leads, { preset: "salesforce/leads" })),
      "exports.leads.preset",
      "salesforce/lead",
    );
    expectRefused(
      mistake((config) => Object.assign(config.exports.leads, { preset: "marketo/activity" })),
      "exports.activities",
    );
  });

  test("an unknown command or option", () => {
    expect(runCli(["calibrat"]).exitCode).toBe(2);
    expect(runCli(["calibrate", "--nope"]).exitCode).toBe(2);
  });
});

test("a mistake leaves the previous release and report of the sample byte for byte", () => {
  const folder = temporaryFolder();
  cpSync(join(packageRoot, "models/releases"), join(folder, "models/releases"), { recursive: true });
  symlinkSync(join(packageRoot, "data"), join(folder, "data"));
  const before = filesBelow(join(folder, "models"));
  const text = readFileSync(join(packageRoot, "scorewright.json"), "utf8");
  writeFileSync(join(folder, "scorewright.json"), text.replace("MQL_Date__c", "MQL_Date"));
  const run = runCli(["calibrate", join(folder, "scorewright.json")]);
  expect(run.exitCode).toBe(2);
  expect(run.stderr).toContain('Did you mean "MQL_Date__c"?');
  expect(filesBelow(join(folder, "models"))).toEqual(before);
});

describe("--help", () => {
  const commands = [
    "calibrate",
    "init",
    "check",
    "backtest",
    "incumbent",
    "score",
    "explain",
    "monitor",
    "verify",
    "diff",
    "sql",
    "promote",
    "simulate",
  ];

  test("names every command", () => {
    const { stdout, exitCode } = runCli(["--help"]);
    expect(exitCode).toBe(0);
    for (const command of commands) expect(stdout).toContain(command);
    expect(stdout).toContain("Exit codes");
  });

  test.each(commands)("of %s explains each option and gives an example", (command) => {
    const { stdout, exitCode } = runCli([command, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Example: scorewright ${command}`);
  });
});

describe("files that must not be lost", () => {
  test("a report folder that holds something else is not replaced", () => {
    const run = runCli(["calibrate", config, "--out", root]);
    expectRefused(run, root, "something else than an earlier report");
    expect(readFileSync(join(root, "Leads.csv"), "utf8")).toBe(csv);
  });

  test("scores are not written over an export or the config", () => {
    const release = join(packageRoot, "models/releases/sample-mql/1.0.0");
    for (const file of ["Leads.csv", "scorewright.json"].map((name) => join(root, name))) {
      const before = readFileSync(file, "utf8");
      const out = file.endsWith(".csv") ? file : config;
      expect(runCli(["score", config, "--release", release, "--out", out]).exitCode).toBe(2);
      expect(readFileSync(file, "utf8")).toBe(before);
    }
  });
});

describe("names that would mix two things", () => {
  test("a column that the database numbers records by", () => {
    writeFileSync(join(root, "Leads.csv"), csv.replace("Size", "RowId"));
    expectRefused(runCli(["calibrate", config]), "Leads.csv:1", '"RowId"');
  });

  test("two traits whose names differ only in case", () => {
    const rows = Array.from({ length: 120 }, (_, i) => {
      const won = i % 4 === 0 ? "2025-03-01" : "";
      return `l${i},2025-01-${String(1 + (i % 28)).padStart(2, "0")},${won},Manager,${i % 3 === 0 ? "high" : "low"}`;
    });
    writeFileSync(join(root, "Leads.csv"), `Id,Handed over,Won on,Title,Seniority\n${rows.join("\n")}\n`);
    const run = mistake((config) => Object.assign(config.exports.leads.columns, { title: "Title" }));
    expectRefused(run, '"Seniority"', "Rename the column");
  });
});
