import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { dialectNamed } from "../../models/emit/sql/dialects.ts";
import type { Engine, Feeding } from "./engine.ts";

const versions = "/usr/lib/postgresql";

export const postgresFeeding: Feeding = {
  dialect: dialectNamed("postgres"),
  textType: "text",
  momentType: "timestamp",
  number: (value) => `'${Object.is(value, -0) ? "-0" : value}'::double precision`,
  asJson: (relation) =>
    `select encode(convert_to(json_agg(row_to_json(scores))::text, 'UTF8'), 'hex') from ${relation} as scores`,
};

/** Where PostgreSQL's programs lie, or null where it is not installed. */
export function postgresPrograms(): string | null {
  if (!existsSync(versions)) return null;
  const newest = readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, "bin"));
  return newest.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Starts a PostgreSQL of its own on a socket in a temporary folder. The server refuses root, so root hands it to its user. */
export function startPostgres(programs: string): Engine {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const isRoot = userInfo().uid === 0;
  if (isRoot) chownSync(folder, idOf("-u"), idOf("-g"));
  const as = (program: string, args: readonly string[], input?: string) => {
    const command = [join(programs, program), ...args];
    const [first = "", ...rest] = isRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    const done = spawnSync(first, rest, { input, encoding: "utf8", cwd: folder, maxBuffer: 1 << 28 });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr}`);
    return done.stdout;
  };
  const data = join(folder, "data");
  const letters = ["-E", "UTF8", "--locale=C", "--lc-ctype=C.UTF-8"];
  as("initdb", ["-D", data, "-U", "postgres", ...letters, "-A", "trust"]);
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  as("pg_ctl", ["-D", data, "-w", "-o", options, "-l", join(folder, "log"), "start"]);
  return {
    run: (sql) => as("psql", ["-h", folder, "-U", "postgres", "-qAtX", "-v", "ON_ERROR_STOP=1"], sql),
    stop: () => {
      as("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: string): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
}
