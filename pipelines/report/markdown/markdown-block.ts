import { escapeMarkdown, escapeMarkdownLine } from "../../../models/emit/escape-markdown.ts";
import {
  type Block,
  type Cell,
  chosenWords,
  type Entry,
  type Step,
  type TableBlock,
} from "../document/blocks.ts";
import { escapeHtml } from "../html/escape.ts";

/**
 * One block of the report as Markdown, or nothing for what only a page can show: pictures, tables of detail.
 * Long tables are folded, which GitHub understands.
 */
export function markdownBlock(block: Block): string | null {
  switch (block.kind) {
    case "paragraph":
      return escapeMarkdownLine(block.text);
    case "heading":
      return `### ${escapeMarkdown(block.text)}`;
    case "list":
      return block.items.map((item) => `- ${escapeMarkdownLine(item)}`).join("\n");
    case "entries":
      return entries(block.items);
    case "alert":
      return `**${escapeMarkdown(block.title)}**\n\n${entries(block.items)}`;
    case "table":
      return block.pageOnly ? null : table(block);
    case "steps":
      return chosenStep(block.steps);
    case "figure":
      return null;
  }
}

/** A file cannot be moved: it says what the chosen position means. */
function chosenStep(steps: readonly Step[]): string | null {
  const chosen = steps.find((step) => step.chosen);
  return chosen === undefined ? null : escapeMarkdownLine(`${chosenWords} ${chosen.text}`);
}

function entries(items: readonly Entry[]): string {
  return items
    .map(({ name, text, labels }) => {
      const small = labels.length === 0 ? "" : ` (${labels.map(escapeMarkdown).join(", ")})`;
      return `- **${escapeMarkdown(name)}**${small}: ${escapeMarkdown(text)}`;
    })
    .join("\n");
}

function table(block: TableBlock): string {
  return block.folded
    ? `<details><summary>${escapeHtml(block.caption)}</summary>\n\n${lines(block)}\n\n</details>`
    : `**${escapeMarkdown(block.caption)}**\n\n${lines(block)}`;
}

function lines({ columns, rows }: TableBlock): string {
  const head = line(columns.map((column) => escapeMarkdown(column.label)));
  const rule = line(columns.map((column) => (column.holds === "figures" ? "--:" : ":--")));
  return [head, rule, ...rows.map((row) => line(row.map(cellText)))].join("\n");
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function cellText(cell: Cell): string {
  return escapeMarkdown(typeof cell === "string" ? cell : cell.join(", "));
}
