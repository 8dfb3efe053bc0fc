import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { canonicalJson } from "../../models/emit/canonical-json.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import { clearDrafts, draftPath } from "../drafts.ts";
import { InputError } from "../errors.ts";

const currentSchema = z.strictObject({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });

/**
 * The version that `current.json` names in a folder of releases, or null where there is none yet. Throws InputError where the
 * pointer is not as it was written, or names a version that is not there.
 */
export function currentVersion(releases: string): string | null {
  const path = join(releases, "current.json");
  if (!existsSync(path)) return null;
  const version = pointedTo(readFileSync(path, "utf8"));
  if (version !== null && existsSync(join(releases, version))) return version;
  throw new InputError({
    at: path,
    problem: 'not a pointer such as { "version": "1.0.0" } to a release beside it',
    mend: "Restore the file from version control.",
  });
}

function pointedTo(text: string): string | null {
  try {
    const { version } = currentSchema.parse(JSON.parse(text));
    return canonicalJson({ version }) === text ? version : null;
  } catch {
    return null;
  }
}

/**
 * The version that a model gets: the one asked for, or the first patch after it that is free or holds this very model. A number may
 * be taken after a rollback, or by a release that nobody promoted.
 */
export function versionFor(
  releases: string,
  asked: string,
  modelAs: (version: string) => ScoringModel,
): string {
  const [major, minor, patch] = asked.split(".").map(Number) as [number, number, number];
  const path = join(releases, asked, "model.json");
  const isTaken = existsSync(join(releases, asked));
  if (!isTaken || (existsSync(path) && readFileSync(path, "utf8") === canonicalJson(modelAs(asked)))) {
    return asked;
  }
  return versionFor(releases, `${major}.${minor}.${patch + 1}`, modelAs);
}

/**
 * Writes a release as a new directory, whole or not at all. A released version never changes: publishing it again with other bytes
 * is an error.
 */
export function publish(releases: string, version: string, files: ReadonlyMap<string, string>): void {
  const target = join(releases, version);
  clearDrafts(releases, "draft");
  if (existsSync(target)) {
    requireSame(target, files);
    return;
  }
  const draft = draftPath(releases, "draft");
  rmSync(draft, { recursive: true, force: true });
  for (const [name, text] of files) writeDurably(join(draft, name), text);
  const folders = [...files.keys()].map((name) => dirname(join(draft, name)));
  for (const folder of new Set([...folders, draft])) syncFolder(folder);
  renameSync(draft, target);
  syncFolder(releases);
}

/** The versions in a folder of releases. */
export function versionsIn(releases: string): readonly string[] {
  return readdirSync(releases).filter((name) => /^\d+\.\d+\.\d+$/.test(name));
}

/** Replaces the text beside the releases that says what changed from one to the next. */
export function writeChangelog(releases: string, text: string): void {
  replaceFile(releases, "CHANGELOG.md", text);
}

/** Puts a version in force: `current.json` names it from one moment to the next. */
export function putInForce(releases: string, version: string): void {
  replaceFile(releases, "current.json", canonicalJson({ version }));
}

function replaceFile(folder: string, name: string, text: string): void {
  clearDrafts(folder, name);
  const draft = draftPath(folder, name);
  writeDurably(draft, text);
  renameSync(draft, join(folder, name));
  syncFolder(folder);
}

function requireSame(target: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const path = join(target, name);
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    throw new InputError({
      at: path,
      problem: "differs from what was released under this version; releases never change",
      mend: "Restore the release from version control, or remove its whole directory.",
    });
  }
}

/** On disk before anything points to it. */
function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}

/** A new name in a folder is on disk once the folder is. Windows has no such call. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  fsyncSync(opened);
  closeSync(opened);
}
