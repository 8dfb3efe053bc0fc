import type { Block, Entry } from "../document/blocks.ts";
import { escapeHtml } from "./escape.ts";
import { figureHtml } from "./figure.ts";
import { labelsHtml } from "./labels.ts";
import { stepsHtml } from "./steps.ts";
import { tableHtml } from "./table.ts";

/** One block of the report as HTML. @param sectionId names what must be unique on the page. */
export function blockHtml(block: Block, sectionId: string): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "entries":
      return entriesHtml(block.items);
    case "alert":
      return `<div class="alert" role="note"><h3>${escapeHtml(block.title)}</h3>\n${entriesHtml(block.items)}</div>`;
    case "steps":
      return stepsHtml(sectionId, block.title, block.steps);
    case "table":
      return tableHtml(block);
    case "figure":
      return figureHtml(block);
  }
}

function entriesHtml(items: readonly Entry[]): string {
  const entries = items.map(
    ({ name, text, labels }) =>
      `<div><dt>${escapeHtml(name)} ${labelsHtml(labels)}</dt><dd>${escapeHtml(text)}</dd></div>`,
  );
  return `<dl class="entries">${entries.join("\n")}</dl>`;
}
