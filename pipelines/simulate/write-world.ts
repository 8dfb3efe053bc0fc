import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes the files of a simulated world (name → text) into `dir`, which is made if need be. */
export function writeWorld(world: ReadonlyMap<string, string>, dir: string): void {
  for (const [name, text] of world) {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
