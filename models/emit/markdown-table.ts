import { escapeMarkdown } from "./escape-markdown.ts";

/**
 * A table in Markdown, with what stands in its cells taken as text and not as markup.
 *
 * @example markdownTable(["rule", "points"], [["visits is 3 or more", "+4"]])
 */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
