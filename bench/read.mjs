// How fast exports are read, against `wc -l`, SHA-256 alone and DuckDB's own load, in one run on one file of each kind.
// npm run bench -- [megabytes]
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prescan } from "../dist/pipelines/read/csv/prescan.js";
import { readExport } from "../dist/pipelines/read/read-export.js";
import { Warehouse } from "../dist/pipelines/warehouse.js";

const megabytes = Number(process.argv[2] ?? 200);
const folder = mkdtempSync(join(tmpdir(), "scorewright-bench-"));

const kinds = {
  "leads (43 columns)": readFileSync(new URL("../data/sample/Lead.csv", import.meta.url), "utf8"),
  "short numbers": table((row, column) => String((row * 7919 + column * 104_729) % 1_000_000)),
  "all quoted": table(
    (row, column) => `"${["New York", "O'Neil, Ann", "x", "2026-01-01"][(row + column) % 4]}"`,
  ),
};

function table(cell) {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => cell(row, column)).join(","),
  );
  return `a,b,c,d,e,f,g,h\n${rows.join("\n")}\n`;
}

function write(name, text) {
  const path = join(folder, `${name.replace(/\W/g, "-")}.csv`);
  const lineEnd = text.indexOf("\n") + 1;
  const file = openSync(path, "w");
  writeSync(file, text.slice(0, lineEnd));
  for (let bytes = 0; bytes < megabytes * 1e6; ) bytes += writeSync(file, text.slice(lineEnd));
  closeSync(file);
  return path;
}

/** Megabytes per second, the best of three. */
async function speed(path, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return statSync(path).size / 1e6 / (best / 1000);
}

const rows = [];
for (const [kind, text] of Object.entries(kinds)) {
  const path = write(kind, text);
  const warehouse = await Warehouse.open({ path: ":memory:", files: [path], threads: 2 });
  const sql = `create or replace table own as select * from read_csv('${path}', all_varchar = true, header = true)`;
  const measured = {
    "wc -l": await speed(path, () => execFileSync("wc", ["-l", path])),
    "SHA-256": await speed(path, () => createHash("sha256").update(readFileSync(path)).digest()),
    "pre-scan": await speed(path, () => prescan(path, { delimiter: ",", name: kind })),
    "DuckDB's load": await speed(path, () => warehouse.run(sql)),
    "readExport (all)": await speed(path, () =>
      readExport(warehouse, { name: "leads", path, shownAs: kind, scratch: path }),
    ),
  };
  await warehouse.close();
  rmSync(path);
  rows.push({
    "MB/s": kind,
    ...Object.fromEntries(Object.entries(measured).map(([what, value]) => [what, Math.round(value)])),
  });
}
rmSync(folder, { recursive: true });
const names = Object.keys(rows[0]);
const lines = [names, ...rows.map((row) => names.map((name) => String(row[name])))];
process.stdout.write(lines.map((cells) => `${cells.map((cell) => cell.padEnd(20)).join("")}\n`).join(""));
process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
