import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Engine } from "./engine.ts";

/** Whether MariaDB is installed. */
export function hasMariaDb(): boolean {
  return spawnSync("mariadbd", ["--version"]).status === 0;
}

/** Starts a MariaDB of its own on a socket in a temporary folder. */
export function startMariaDb(): Engine {
  const folder = mkdtempSync(join(tmpdir(), "mariadb-"));
  const user = `--user=${userInfo().username}`;
  const data = `--datadir=${join(folder, "data")}`;
  const socket = `--socket=${join(folder, "socket")}`;
  const call = (program: string, args: readonly string[], input?: string) =>
    spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
  const installed = call("mariadb-install-db", [
    "--no-defaults",
    user,
    data,
    "--auth-root-authentication-method=normal",
    "--skip-test-db",
  ]);
  if (installed.status !== 0) throw new Error(installed.stderr);
  const pid = `--pid-file=${join(folder, "pid")}`;
  const server = spawn("mariadbd", ["--no-defaults", user, data, socket, pid, "--skip-networking"], {
    stdio: "ignore",
  });
  const client = ["--no-defaults", socket, "--user=root", "--default-character-set=utf8mb4"];
  const ready = () =>
    existsSync(join(folder, "socket")) && call("mariadb", [...client, "-e", "select 1"]).status === 0;
  for (let tries = 0; !ready(); tries++) {
    if (tries > 200) throw new Error("MariaDB did not start");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  call("mariadb", [...client, "-e", "create database scores character set utf8mb4"]);
  return {
    run: (sql) => {
      const done = call("mariadb", [...client, "--batch", "--raw", "--skip-column-names", "scores"], sql);
      if (done.status !== 0) throw new Error(done.stderr);
      return done.stdout;
    },
    stop: () => {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
