import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";

const programs = join(packageRoot, "build/.clients/bin");

/** Whether Python's duckdb and pyarrow and DuckDB's command line are installed where `.ci/run` puts them. */
export function hasClients(): boolean {
  return existsSync(join(programs, "duckdb"));
}

/** A client that opens a database read-only and gives the rows of a query. */
export type Client = (database: string, sql: string) => unknown;

/** Clients by name. */
export const clients: Readonly<Record<string, Client>> = {
  "DuckDB's command line": (database, sql) =>
    JSON.parse(printed("duckdb", ["-readonly", "-json", database, sql])),
  "Python's duckdb": (database, sql) => inPython(inDuckDb, database, sql),
};

/** The rows of a file in Arrow's IPC format, whole and sound as pyarrow checks it. */
export function arrowRows(path: string): unknown {
  return inPython(inPyarrow, path);
}

function inPython(program: string, ...args: readonly string[]): unknown {
  return JSON.parse(printed("python", ["-c", program, ...args]));
}

function printed(program: string, args: readonly string[]): string {
  const options = { encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { stdout, stderr, status } = spawnSync(join(programs, program), args, options);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const inDuckDb = `
import duckdb, json, sys

with duckdb.connect(sys.argv[1], read_only=True) as warehouse:
    answer = warehouse.execute(sys.argv[2])
    names = [column[0] for column in answer.description]
    print(json.dumps([dict(zip(names, row)) for row in answer.fetchall()]))
`;

const inPyarrow = `
import json, sys
import pyarrow

table = pyarrow.ipc.open_file(sys.argv[1]).read_all()
table.validate(full=True)
print(json.dumps(table.to_pylist(), default=str))
`;
