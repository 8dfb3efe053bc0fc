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
        ? [
            paragraph(
              "The exports hold what each part of this report asks for. Where few leads or few wins leave something open, it says so in its place.",
            ),
          ]
        : [{ kind: "list", items: result.limits }],
  };
}
