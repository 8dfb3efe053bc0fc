import { existsSync, readdirSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

/** Where this process writes what takes a place in the folder as a whole, once it is written: no other process has the same. */
export function draftPath(folder: string, name: string): string {
  return join(folder, `${prefixOf(name)}${process.pid}`);
}

/** Removes the drafts of that name that killed processes of this machine have left. Those of running processes stay. */
export function clearDrafts(folder: string, name: string): void {
  for (const draft of draftsLeft(folder, name)) rmSync(draft, { recursive: true, force: true });
}

/** The paths of the drafts of that name that killed processes of this machine have left. */
export function draftsLeft(folder: string, name: string): string[] {
  if (!existsSync(folder)) return [];
  const drafts = readdirSync(folder).filter((file) => file.startsWith(prefixOf(name)));
  const isLeft = (pid: number) => pid > 0 && !isRunning(pid);
  return drafts
    .filter((file) => isLeft(Number(file.slice(prefixOf(name).length))))
    .map((file) => join(folder, file));
}

/** A process number means something on one machine only, and folders may be shared. */
function prefixOf(name: string): string {
  return `.${name}-${hostname().replace(/[^\w.]/g, "_")}-`;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
