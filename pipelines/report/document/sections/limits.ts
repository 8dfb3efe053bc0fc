import type { Result } from "../../result-schema.ts";
import type { Section } from "../blocks.ts";
import { paragraph } from "../blocks.ts";

/** What the exports could not answer: said, never invented. */
export function limits(result: Result): Section {
  return {
    id: "limits",
    title: "What we could not judge",
    blocks:
      result.limits.length === 0
        ? [paragraph("Nothing: the exports answered every question that this report asks.")]
        : [{ kind: "list", items: result.limits }],
  };
}
