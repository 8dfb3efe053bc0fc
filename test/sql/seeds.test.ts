import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../pipelines/package-root.ts";

test.each([
  ["free_mail_domains", 1],
  ["job_title_words", 3],
  ["asset_groups", 3],
  ["disposition_words", 1],
])("%s: no line twice, so that no join multiplies rows", (seed, columns) => {
  const lines = readFileSync(join(packageRoot, "sql/seeds", `${seed}.csv`), "utf8")
    .trimEnd()
    .split("\n");
  const keys = lines.map((line) => line.split(",").slice(0, columns).join(","));
  expect(lines.length).toBeGreaterThan(20);
  expect(new Set(keys).size).toBe(keys.length);
});
