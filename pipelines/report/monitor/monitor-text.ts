import { escapeMarkdown } from "../../../models/emit/escape-markdown.ts";
import type { Block } from "../document/blocks.ts";
import { conversionTable } from "../document/group-tables.ts";
import { markdownBlock } from "../markdown/markdown-block.ts";
import type { MonitorReport } from "./monitor-schema.ts";

const nouns = [
  ["grade", "Grade", "grades"],
  ["territory", "Territory", "territories"],
  ["product_line", "Product line", "product_lines"],
  ["rep", "Rep", "reps"],
  ["source", "Source", "sources"],
  ["quarter", "Quarter", "quarters"],
] as const;

/** The page that `monitor` prints, in Markdown: the verdict and its reasons first, then predicted against actual by group. */
export function monitorText(report: MonitorReport): string {
  const blocks: Block[] = [
    { kind: "list", items: report.sentences },
    ...nouns.flatMap(([by, noun, from]) => {
      const groups = report.groups.filter((group) => group.by === by);
      return groups.length === 0
        ? []
        : [
            {
              ...conversionTable(`Predicted and actual by ${noun.toLowerCase()}`, { noun, from }, groups),
              folded: false,
            },
          ];
    }),
  ];
  const title = `# ${escapeMarkdown(report.name)} ${report.version}: ${report.verdict}`;
  return `${[title, ...blocks.map(markdownBlock)].join("\n\n")}\n`;
}
