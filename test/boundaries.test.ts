import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../pipelines/package-root.ts";
import { temporaryFolder } from "./temporary-folder.ts";

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: { readonly rule: { readonly name: string } }[];
  };
}

function cruise(folder: string): Cruise["summary"] {
  const depcruise = join(packageRoot, "node_modules/.bin/depcruise");
  const run = spawnSync(depcruise, ["pipelines", "models", "--output-type", "json"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 27,
  });
  return (JSON.parse(run.stdout) as Cruise).summary;
}

describe("who may import whom", () => {
  test("holds, and the check has looked at all modules", () => {
    const summary = cruise(packageRoot);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(200);
  });

  test("each forbidden import is found", () => {
    const folder = temporaryFolder();
    for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
      cpSync(join(packageRoot, name), join(folder, name));
    }
    symlinkSync(join(packageRoot, "node_modules"), join(folder, "node_modules"));
    const paths = ["pipelines", "pipelines/stage", "pipelines/commands", "notebooks"];
    for (const good of paths.map((path) => `${path}/good.ts`)) {
      write(folder, good, "export {};");
    }
    for (const [i, { from, text }] of forbidden.entries()) write(folder, `${from}/bad-${i}.ts`, text);
    const found = cruise(folder).violations.map((violation) => violation.rule.name);
    expect([...new Set(found)].sort()).toEqual(forbidden.map(({ rule }) => rule).sort());
  });
});

const forbidden = [
  { from: "models", text: 'import "node:fs";', rule: "models-import-no-node-module" },
  { from: "models", text: 'import "../pipelines/good.ts";', rule: "models-are-pure" },
  { from: "pipelines/read", text: 'import "@duckdb/node-api";', rule: "one-door-to-duckdb" },
  { from: "pipelines/read", text: 'import "../stage/good.ts";', rule: "stages-do-not-import-each-other" },
  { from: "pipelines/stage", text: 'import "../commands/good.ts";', rule: "nothing-below-imports-a-command" },
  { from: "models", text: 'import "../notebooks/good.ts";', rule: "nothing-imports-notebooks" },
  { from: "pipelines/stage", text: 'import "./gone.ts";', rule: "not-to-unresolvable" },
];

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), `${text}\n`);
}
