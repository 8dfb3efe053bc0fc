import type { Cell } from "../../warehouse.ts";
import type { Sum } from "./hidden-cells.ts";

/** All leads, those of a territory, or of a rep. */
interface Group {
  readonly by: string;
  readonly name: string;
  /** Of a territory the rep who got all of its leads, of a rep the territory in which all lie; null where there are several. */
  readonly within: Cell | undefined;
}

/**
 * The sums that a reader can do with territories and reps: all leads are that of either, a territory that of the reps within it, and
 * a rep that of the territories within them. Groups are named by `keyOf`.
 */
export function sumsWithin(groups: readonly Group[]): (Sum & { readonly whole: string })[] {
  return groups.flatMap((whole) =>
    ["territory", "rep"]
      .filter((by) => by !== whole.by)
      .map((by) => ({
        whole: keyOf(whole.by, whole.name),
        parts: groups
          .filter((part) => part.by === by && (whole.by === "all" || part.within === whole.name))
          .map((part) => keyOf(part.by, part.name)),
      })),
  );
}

/** @example keyOf("rep", "Ada"); // '["rep","Ada"]' */
export function keyOf(by: string, name: string): string {
  return JSON.stringify([by, name]);
}
