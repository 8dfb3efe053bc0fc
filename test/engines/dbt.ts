import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";

const programs = join(packageRoot, "build/.dbt/bin");

/** Whether dbt is installed where `.ci/run` puts it. */
export function hasDbt(): boolean {
  return existsSync(join(programs, "dbt"));
}

/**
 * Makes a dbt project on a DuckDB file and runs `dbt build` in it.
 *
 * @param models texts of the files in its models folder, by path.
 * @returns what dbt prints. Throws where anything but success is among it: an error, a failed test, a warning.
 */
export function dbtBuild(folder: string, database: string, models: ReadonlyMap<string, string>): string {
  const files = new Map([
    ["dbt_project.yml", project],
    ["profiles.yml", profiles(database)],
    ...[...models].map(([path, text]) => [join("models", path), text] as const),
  ]);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = [
    "--no-use-colors",
    "--warn-error",
    "build",
    "--project-dir",
    folder,
    "--profiles-dir",
    folder,
  ];
  const { stdout, status } = spawnSync(join(programs, "dbt"), args, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stdout);
  return stdout;
}

const project = `name: trial
profile: trial
flags:
  send_anonymous_usage_stats: false
models:
  trial:
    +materialized: table
`;

function profiles(database: string): string {
  return `trial:
  target: file
  outputs:
    file:
      type: duckdb
      path: ${JSON.stringify(database)}
`;
}

/** A template, and the adapter it is rendered for. */
export interface Template {
  readonly text: string;
  readonly adapter: string;
}

/** Templates as dbt's own Jinja renders them; `ref('x')` gives `<x>`, and a compiler error its message after "error: ". */
export function rendered(templates: readonly Template[]): string[] {
  return inPython(renderer, JSON.stringify(templates)) as string[];
}

/** A YAML file as dbt reads it. */
export function yamlRead(text: string): unknown {
  return inPython("import json, sys, yaml; print(json.dumps(yaml.safe_load(sys.stdin.buffer)))", text);
}

function inPython(program: string, input: string): unknown {
  const options = { input, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { stdout, stderr, status } = spawnSync(join(programs, "python"), ["-c", program], options);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const renderer = `
import json, sys
from types import SimpleNamespace
from dbt.clients.jinja import get_rendered
from dbt.context.exceptions_jinja import raise_compiler_error
from dbt_common.exceptions import CompilationError

def render(template):
    context = {
        "target": SimpleNamespace(type=template["adapter"]),
        "ref": lambda name: "<" + name + ">",
        "exceptions": SimpleNamespace(raise_compiler_error=raise_compiler_error),
    }
    try:
        return get_rendered(template["text"], context)
    except CompilationError as error:
        return "error: " + error.msg

print(json.dumps([render(template) for template in json.load(sys.stdin)]))
`;
