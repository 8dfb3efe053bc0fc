import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../pipelines/package-root.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const workflow = readFileSync(join(packageRoot, "docs/examples/release-diff.yml"), "utf8");
const releases = join(packageRoot, "models/releases/sample-mql");

/** The script of the workflow's last step, as the runner would hand it to bash. */
function script(): string {
  const lines = workflow.split("run: |\n")[1]?.trimEnd().split("\n") ?? [];
  return lines.map((line) => line.slice(10)).join("\n");
}

/** A command of the given name that stands in for the real one. */
function standIn(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), `#!/usr/bin/env bash\n${text}\n`);
  chmodSync(join(folder, name), 0o755);
}

test("the example workflow verifies an added release and posts what it changes", () => {
  const folder = temporaryFolder();
  const git = (...words: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.c", ...words], {
      cwd: folder,
      encoding: "utf8",
    });
  const target = join(folder, "models/releases/sample-mql");
  git("init", "--quiet");
  cpSync(join(releases, "1.0.0"), join(target, "1.0.0"), { recursive: true });
  writeFileSync(join(target, "current.json"), '{ "version": "1.0.0" }');
  git("add", ".");
  git("commit", "--quiet", "--message", "in force");
  const base = git("rev-parse", "HEAD").trim();
  cpSync(join(releases, "2.0.0"), join(target, "2.0.0"), { recursive: true });
  git("add", ".");
  git("commit", "--quiet", "--message", "a new release");

  const commands = join(folder, "commands");
  mkdirSync(commands);
  standIn(commands, "npx", `shift; exec node ${join(packageRoot, "bin/scorewright.js")} "$@"`);
  standIn(commands, "gh", `printf '%s ' "$@" > posted; cat diff.md >> posted`);
  const env = {
    ...process.env,
    PATH: commands + delimiter + process.env.PATH,
    BASE: base,
    PULL_REQUEST: "7",
  };
  const run = spawnSync("bash", ["-c", script()], { cwd: folder, env, encoding: "utf8" });

  expect([run.status, run.stdout]).toEqual([0, expect.stringContaining("sample-mql 2.0.0 holds")]);
  const posted = readFileSync(join(folder, "posted"), "utf8");
  expect(posted).toMatch(/^pr comment 7 --body-file diff.md # sample-mql: 1.0.0 → 2.0.0/);
  expect(posted).toContain("| rule | 1.0.0 | 2.0.0 | change |");
});
