import type { ScoringModel } from "../scoring-model.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** In words, which inputs the user's own SQL computes, and where it lies; null for a model without any. */
export function sqlTraitsNote({ inputs }: Pick<ScoringModel, "inputs">): string | null {
  const own = inputs.flatMap(({ name, computed }) =>
    computed?.from === "sql" ? [`"${escapeMarkdown(name)}" (\`${computed.file}\`)`] : [],
  );
  if (own.length === 0) return null;
  return `Your SQL computes ${own.join(", ")}. The files lie in this release, with their checksums in SHA256SUMS; \`scorewright score\` runs them as they are here, and any other system is handed the values.`;
}
