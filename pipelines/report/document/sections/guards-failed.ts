import type { GuardResult, Result } from "../../result-schema.ts";
import type { Entry, Section } from "../blocks.ts";
import { paragraph } from "../blocks.ts";

/**
 * What stopped the release, and what would mend it; nothing where no guard failed.
 *
 * @example guardsFailed(result); // null on a good day
 */
export function guardsFailed(result: Result): Section | null {
  const failed = result.guards.filter((guard) => guard.pass === false);
  if (failed.length === 0) return null;
  return {
    id: "guards-failed",
    title: "What failed",
    blocks: [
      paragraph(consequence(result)),
      { kind: "alert", title: "Guards that failed", items: failed.map(guardEntry) },
    ],
  };
}

function consequence({ release }: Result): string {
  return release === null
    ? "No model was released: a guard stands against it. Do not use this score until what is named below is mended. The figures below are shown so that you can see why."
    : "A guard failed and someone signed it off: the model was released all the same. Know what you accept.";
}

function guardEntry(guard: GuardResult): Entry {
  const measured = `Measured: ${guard.measured}. Allowed: ${guard.limit}. ${guard.advice}`;
  const text = guard.signed_off === null ? measured : `${measured} Signed off: ${guard.signed_off}`;
  return { name: guard.id, text, labels: guard.signed_off === null ? ["stops the release"] : ["signed off"] };
}
