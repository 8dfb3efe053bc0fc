import { escapeMarkdown, escapeMarkdownLine } from "../../../models/emit/escape-markdown.ts";
import type { Section } from "../document/blocks.ts";
import { releaseLine, reportTitle, summaryTitle } from "../document/release-line.ts";
import { reportSections } from "../document/report-sections.ts";
import type { Result } from "../result-schema.ts";
import { markdownBlock } from "./markdown-block.ts";

/**
 * The report for a pull request: the same words and figures as the page in the same order, as tables, without
 * pictures and without the tables of detail. The same result gives the same bytes.
 *
 * @example writeFileSync("report.md", renderMarkdown(result));
 */
export function renderMarkdown(result: Result): string {
  const opening = [
    `# ${escapeMarkdown(reportTitle(result))}`,
    escapeMarkdownLine(releaseLine(result)),
    `## ${summaryTitle}`,
    result.summary.map((sentence) => `- ${escapeMarkdownLine(sentence)}`).join("\n"),
  ];
  return `${[...opening, ...reportSections(result).flatMap(sectionParts)].join("\n\n")}\n`;
}

function sectionParts({ title, blocks }: Section): string[] {
  const parts = blocks.map(markdownBlock).filter((part) => part !== null);
  return [`## ${escapeMarkdown(title)}`, ...parts];
}
