import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A folder that takes another's place as a whole, or leaves it as it was. */
export interface Draft {
  readonly folder: string;
  publish(): void;
  discard(): void;
}

/** Opens a draft beside `target`; nothing at `target` changes before `publish`. */
export function draftOf(target: string): Draft {
  const folder = join(dirname(target), `.${basename(target)}-draft-${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    folder,
    publish() {
      const old = join(dirname(target), `.${basename(target)}-old-${process.pid}`);
      if (existsSync(target)) renameSync(target, old);
      renameSync(folder, target);
      rmSync(old, { recursive: true, force: true });
    },
    discard: () => rmSync(folder, { recursive: true, force: true }),
  };
}
