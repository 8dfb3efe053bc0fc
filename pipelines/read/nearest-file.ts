import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";

/**
 * The file in the same folder whose name is most like that of a path that does not exist, or null when none is near:
 * at most a third of the name may differ, upper and lower case counting as the same.
 *
 * Source: Levenshtein distance, by rows (Wagner and Fischer 1974).
 *
 * @example await nearestFile("/x/Leeds.csv"); // "Leads.csv"
 */
export async function nearestFile(path: string): Promise<string | null> {
  const wanted = basename(path).toLowerCase();
  const names = await readdir(dirname(path)).catch(() => []);
  let nearest: string | null = null;
  let least = Math.floor(wanted.length / 3);
  for (const name of names.sort()) {
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance > least || (distance === least && nearest !== null)) continue;
    nearest = name;
    least = distance;
  }
  return nearest;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(above, column - 1) + (letter === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, at(above, column) + 1, at(current, column - 1) + 1));
    }
    above = current;
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
