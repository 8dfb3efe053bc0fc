import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Leads as a report export of German settings: title, footer, decimal commas, local times, one row that can't be. */
const rows = Array.from({ length: 120 }, (_, i) => {
  const day = String(1 + (i % 28)).padStart(2, "0");
  const won = i % 4 === 0 ? `${day}.3.2025` : "";
  return `L${i};${day}.1.2025 9:30;${won};1.${String(100 + i)},50 €;${i % 3 === 0 ? "Software" : "Retail"};a${i}@firm.example`;
});
const footer = '\n\n"Leads"\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n';
const csv = `Leads of 2025\nId;Handed over;Won on;Amount;Industry;Email\n${rows.join("\n")}\nL999;31.2.2025 9:30;;n/a;Retail;\n`;

const leads = {
  file: "Leads.csv",
  delimiter: ";",
  id: "Id",
  skipLines: 1,
  columns: { qualified_at: "Handed over", won_at: "Won on", amount: "Amount" },
  formats: { date: "d.M.yyyy", zone: "Europe/Berlin", number: "1.234,56", currency: "€" },
};

function folderWith(exported: object, text: string = csv): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "Leads.csv"), text);
  const config = { name: "german", asOf: "2026-06-30", exports: { leads: { ...leads, ...exported } } };
  writeFileSync(join(folder, "scorewright.json"), JSON.stringify(config));
  return folder;
}

function check(folder: string, ...options: string[]) {
  return runCli(["check", join(folder, "scorewright.json"), "--quiet", ...options]);
}

describe("check", () => {
  test("refuses a value that does not fit by line and column, in the user's own file", () => {
    const { exitCode, stderr } = check(folderWith({}));
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /Leads\.csv:123:6: the value of "Handed over" is not .*\(1 such value in this column\)/,
    );
    expect(stderr).not.toContain("31.2.2025");
  });

  test("sets the record aside where the config says so: loaded and rejected add up", () => {
    const { exitCode, stdout } = check(folderWith({ reject: "quarantine" }), "--json");
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.files[0]).toMatchObject({ records: 121, loaded: 120, rejected: 1 });
    expect(report.files[0].cut).toEqual([{ line: 1, text: "Leads of 2025" }]);
    expect(report.columns.find(({ column }: { column: string }) => column === "Email").because).toMatch(
      /personal/,
    );
  });

  test("prints a page in plain words and writes no file", () => {
    const folder = folderWith({ reject: "quarantine" });
    const { stdout } = check(folder);
    expect(stdout).toContain("121 records = 120 loaded + 1 rejected");
    expect(stdout).toContain("line 1 was cut off: Leads of 2025");
    expect(stdout).toContain("Personal data: never a trait, never shown (1)\n  Email: ");
    expect(readdirSync(folder).sort()).toEqual(["Leads.csv", "scorewright.json"]);
  });

  test("a footer that no preset knows is refused where it begins", () => {
    const { exitCode, stderr } = check(folderWith({ reject: "quarantine" }, csv + footer));
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Leads.csv:124:1: expected 6 fields as in the header, found 1");
  });

  test("an integrity check that is set to refuse names file, line and column", () => {
    const folder = folderWith({ reject: "quarantine" });
    const path = join(folder, "scorewright.json");
    const config = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(
      path,
      JSON.stringify({ ...config, asOf: "2025-03-20", integrity: { "future-moments": "refuse" } }),
    );
    const { exitCode, stderr } = check(folder);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Leads\.csv:23:\d+: future-moments: \d+ values in leads, the first one here/);
  });
});

test("init on the sample writes a config that check accepts, and calls every export by its preset", () => {
  const folder = temporaryFolder();
  const out = join(folder, "scorewright.json");
  const made = runCli(["init", join(packageRoot, "data/sample"), "--out", out, "--quiet"]);
  expect(made.exitCode).toBe(0);
  expect(made.stdout).not.toContain("Decide before");
  const config = JSON.parse(readFileSync(out, "utf8"));
  const sample = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
  const presets = (of: typeof config) =>
    Object.entries(of.exports).map(([name, exported]) => [name, (exported as { preset: string }).preset]);
  expect(presets(config).sort()).toEqual(presets(sample).sort());
  expect(runCli(["check", out, "--quiet"]).exitCode).toBe(0);
  const again = runCli(["init", join(packageRoot, "data/sample"), "--out", out, "--quiet"]);
  expect(again.exitCode).toBe(2);
});

test("init says what it looked for where a folder holds no export", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "empty"));
  const { exitCode, stderr } = runCli(["init", join(folder, "empty"), "--out", join(folder, "x.json")]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(".csv");
});
