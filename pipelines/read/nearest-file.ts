import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { nearest } from "../config/nearest.ts";

/**
 * The file in the same folder whose name is most like that of a path that does not exist, or null when none is near.
 *
 * @example await nearestFile("/x/Leeds.csv"); // "Leads.csv"
 */
export async function nearestFile(path: string): Promise<string | null> {
  const names = await readdir(dirname(path)).catch(() => []);
  return nearest(basename(path), names.sort());
}
