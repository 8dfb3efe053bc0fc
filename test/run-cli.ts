import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { packageRoot } from "../pipelines/package-root.ts";

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a user does. */
export function runCli(args: readonly string[], cwd: string = packageRoot): CliRun {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(packageRoot, "bin/scorewright.js"), ...args],
    {
      cwd,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  return { exitCode: status, stdout, stderr };
}
