import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { clearDrafts, draftPath } from "../pipelines/drafts.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("the drafts of processes that are gone are removed, those of running ones and of other machines stay", () => {
  const folder = temporaryFolder();
  const own = basename(draftPath(folder, "current.json"));
  const gone = spawnSync(process.execPath, ["-e", ""]).pid;
  const named = (pid: number) => own.replace(/\d+$/, String(pid));
  const kept = [own, named(process.ppid), ".current.json-elsewhere-1", "current.json", named(gone).slice(1)];
  for (const name of [...kept, named(gone)]) writeFileSync(join(folder, name), "{}");
  clearDrafts(folder, "current.json");
  expect(readdirSync(folder).sort()).toEqual(kept.sort());
  expect(dirname(draftPath(folder, "draft"))).toBe(folder);
});

test("a folder that is not there yet holds no drafts", () => {
  expect(() => clearDrafts(join(temporaryFolder(), "models"), "draft")).not.toThrow();
});
