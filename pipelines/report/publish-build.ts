import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { clearDrafts, draftPath, draftsLeft } from "../drafts.ts";
import { InputError } from "../errors.ts";

/** A folder that takes another's place as a whole, or leaves it as it was. */
export interface Draft {
  readonly folder: string;
  publish(): void;
  discard(): void;
}

/**
 * Opens a draft beside `target`; nothing at `target` changes before `publish`. Throws InputError where `target` holds anything but an
 * earlier report: it will be replaced as a whole.
 */
export function draftOf(target: string): Draft {
  requireOurs(target);
  const [beside, draft, replaced] = [dirname(target), `${basename(target)}-draft`, `${basename(target)}-old`];
  putBack(target, draftsLeft(beside, replaced));
  for (const name of [draft, replaced]) clearDrafts(beside, name);
  const folder = draftPath(beside, draft);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    publish() {
      const old = draftPath(beside, replaced);
      if (existsSync(target)) renameSync(target, old);
      renameSync(folder, target);
      rmSync(old, { recursive: true, force: true });
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whoever was killed between the two renames of `publish` left the earlier report beside `target` and nothing there: the history of runs is in it. */
function putBack(target: string, [replaced]: readonly string[]): void {
  if (replaced !== undefined && !existsSync(target)) renameSync(replaced, target);
}

function requireOurs(target: string): void {
  if (!existsSync(target)) return;
  const isFolder = statSync(target).isDirectory();
  const names = isFolder ? readdirSync(target) : [];
  if (isFolder && (names.length === 0 || names.includes("report.html"))) return;
  throw new InputError({
    at: target,
    problem: "the report would replace this as a whole, and it holds something else than an earlier report",
    mend: "Name a folder of its own with --out.",
  });
}
