import type { Cell, Column, TableBlock } from "../document/blocks.ts";
import { escapeHtml } from "./escape.ts";
import { labelsHtml } from "./labels.ts";
import { sortValue } from "./sort-value.ts";
import { sourceHtml } from "./source.ts";

/**
 * A table in a box of its own that scrolls on a narrow screen, with a caption and scoped headers; folded into
 * `<details>` where it is long.
 */
export function tableHtml(block: TableBlock): string {
  const table = `${scrollBox(block)}\n${sourceHtml(block.from)}`;
  if (!block.folded) return table;
  return `<details><summary>${escapeHtml(`${block.caption}: the table`)}</summary>\n${table}\n</details>`;
}

function scrollBox({ caption, columns, rows, folded }: TableBlock): string {
  const label = escapeHtml(caption);
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0">
<table>
<caption${folded ? ' class="unseen"' : ""}><span>${label}</span></caption>
<thead><tr>${columns.map(head).join("")}</tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, columns)).join("\n")}
</tbody>
</table>
</div>`;
}

function head({ label, holds }: Column): string {
  return `<th scope="col" class="${holds}">${escapeHtml(label)}</th>`;
}

function rowHtml(row: readonly Cell[], columns: readonly Column[]): string {
  const cells = row.map((cell, index) => {
    const text = typeof cell === "string" ? escapeHtml(cell) : labelsHtml(cell);
    if (index === 0) return `<th scope="row">${text}</th>`;
    const holds = columns[index]?.holds ?? "words";
    return `<td class="${holds}"${holds === "figures" ? valueAttribute(cell) : ""}>${text}</td>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}

function valueAttribute(cell: Cell): string {
  const value = typeof cell === "string" ? sortValue(cell) : null;
  return value === null ? "" : ` data-value="${value}"`;
}
