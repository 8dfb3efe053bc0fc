import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { carryHistory } from "../../pipelines/history/carry-history.ts";
import { historyTables } from "../../pipelines/history/history-tables.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { type Row, Warehouse } from "../../pipelines/warehouse.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
const [earlier, next] = [join(folder, "it's [1].duckdb"), join(folder, "next.duckdb")];
const runs = [{ run: "a", release: "1.0.0", of_a_later_version: 1.5 }];

beforeAll(() => writeEarlier(earlier));

/** An earlier warehouse with one run of two leads, and a table that is no history. */
async function writeEarlier(path: string): Promise<void> {
  const warehouse = await Warehouse.open({ path, files: [], threads: 1 });
  await warehouse.run(
    "create schema meta; create schema raw; create table raw.leads as select range from range(3000)",
  );
  await warehouse.write(
    "meta.runs",
    { run: "varchar", release: "varchar", of_a_later_version: "double" },
    runs,
  );
  await warehouse.run(
    "create table meta.run_scores as select 'a' as run, unnest(['x', 'y;\"''']) as lead_id",
  );
  await warehouse.run("create table meta.settings as select 1 as one");
  await warehouse.close();
}

async function carried(from: string): Promise<Record<string, Row[]>> {
  for (const path of [next, `${next}.wal`]) rmSync(path, { force: true });
  await carryHistory(next, from, 1);
  const warehouse = await Warehouse.open({ path: next, files: [], threads: 1 });
  const tables: [string, Row[]][] = [];
  for (const { name } of await warehouse.rows("select table_name as name from duckdb_tables() order by name"))
    tables.push([String(name), await warehouse.rows(`select * from meta.${name} order by all`)]);
  await warehouse.close();
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map((row) => ({ ...row }))]));
}

const none = Object.fromEntries(Object.keys(historyTables).map((name) => [name, []]));
const whole = { ...none, runs, run_scores: ["x", "y;\"'"].map((lead_id) => ({ run: "a", lead_id })) };

test("the history begins empty without an earlier warehouse, and with one of before there was a history", async () => {
  expect(await carried(join(folder, "none.duckdb"))).toEqual(none);
  const before = join(folder, "before.duckdb");
  const warehouse = await Warehouse.open({ path: before, files: [], threads: 1 });
  await warehouse.run("create schema meta; create table meta.settings as select 1 as one");
  await warehouse.close();
  expect(await carried(before)).toEqual(none);
});

test("all rows and columns of the history are carried over, and nothing else; the earlier file stays as it is", async () => {
  const bytes = readFileSync(earlier);
  expect(await carried(earlier)).toEqual(whole);
  expect(readFileSync(earlier).equals(bytes)).toBe(true);
});

test("cut anywhere, or with any byte flipped, it is refused by name or gives the whole history", async () => {
  const bytes = readFileSync(earlier);
  const damaged = join(folder, "damaged.duckdb");
  const refused: unknown[] = [];
  const check = async (cut: boolean, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    writeFileSync(damaged, cut ? bytes.subarray(0, at) : copy);
    const found = await carried(damaged).catch((reason: unknown) => reason);
    if (found instanceof InputError) refused.push(found);
    else expect(found).toEqual(whole);
    return found;
  };
  for (const at of [0, 1, 4096, 12_288]) expect(await check(true, at)).toBeInstanceOf(InputError);
  for (const at of [8, 12, 5000]) await check(false, at);
  const anywhere = fc.record({ cut: fc.boolean(), at: fc.nat(bytes.length - 1) });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ cut, at }) => void (await check(cut, at))),
    { numRuns: 60 },
  );
  expect(refused[0]).toMatchObject({
    at: damaged,
    problem: expect.stringMatching(/can't be read: it is damaged/),
  });
  expect(refused.length).toBeGreaterThan(10);
}, 60_000);

describe("another program has it open", () => {
  const program = `import { DuckDBInstance } from "@duckdb/node-api";
    const instance = await DuckDBInstance.create(process.argv[1], { access_mode: process.argv[2] });
    await instance.connect(); console.log("open"); setInterval(() => {}, 1000);`;

  async function whileOpen<T>(mode: string, then: () => Promise<T>): Promise<T> {
    const args = ["--input-type=module", "-e", program, earlier, mode];
    const child = spawn(process.execPath, args, { cwd: packageRoot, stdio: ["ignore", "pipe", "inherit"] });
    try {
      await once(child.stdout, "data");
      return await then();
    } finally {
      child.kill();
      await once(child, "exit");
    }
  }

  test("to read: it is carried over", async () => {
    expect(await whileOpen("READ_ONLY", () => carried(earlier))).toEqual(whole);
  });

  test("to write: it is refused", async () => {
    const found = await whileOpen("READ_WRITE", () => carried(earlier).catch((reason: unknown) => reason));
    expect(found).toBeInstanceOf(InputError);
    expect(found).toMatchObject({ at: earlier, problem: expect.stringMatching(/open for writing/) });
  });
});

test("what a client wrote and did not get to move into the file is carried over too", async () => {
  const left = join(folder, "left.duckdb");
  copyFileSync(earlier, left);
  const writer = await Warehouse.open({ path: left, files: [], threads: 1 });
  await writer.run("insert into meta.run_scores values ('a', 'z')");
  const copy = join(folder, "copy.duckdb");
  for (const end of ["", ".wal"]) copyFileSync(left + end, copy + end);
  await writer.close();
  expect((await carried(copy)).run_scores).toContainEqual({ run: "a", lead_id: "z" });
});

test("a disk without room is not blamed on the earlier warehouse", async () => {
  const large = join(folder, "large.duckdb");
  const warehouse = await Warehouse.open({ path: large, files: [], threads: 1 });
  await warehouse.run(
    "create schema meta; create table meta.runs as select md5(range::varchar) as run from range(100000)",
  );
  await warehouse.close();
  const program = `import { carryHistory } from "./dist/pipelines/history/carry-history.js";
    await carryHistory(process.argv[1], process.argv[2], 1);`;
  const node = [process.execPath, "--input-type=module", "-e", program, join(folder, "full.duckdb"), large];
  const limited = ["-c", 'ulimit -f 2000 && exec "$@"', "sh", ...node];
  const { status, stderr } = spawnSync("sh", limited, { cwd: packageRoot, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/Could not write file .*full\.duckdb/);
  expect(stderr).not.toContain("InputError");
});
