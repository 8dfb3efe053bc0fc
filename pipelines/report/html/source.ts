import type { Block, Section } from "../document/blocks.ts";
import { reportTables, type TableName } from "../report-tables.ts";
import type { Result } from "../result-schema.ts";
import { escapeHtml } from "./escape.ts";

/** Where the page explains its sources: the fragment and the title of that section. */
export const sourcesSection = { id: "sources", title: "Where the figures come from" };

/** Which relation a table or figure comes from, as a link to what is said about it at the end of the page. */
export function sourceHtml(from: TableName): string {
  return `<p class="source">Source: <a href="#${anchor(from)}"><code>reports.${from}</code></a></p>`;
}

/** Every relation that the page's figures come from: what a row is, and the query that gives them. */
export function sourcesHtml(result: Result, sections: readonly Section[]): string {
  const named = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(sourceOf)));
  const tables = reportTables(result);
  const entries = [...named].map(
    (name) =>
      `<div id="${anchor(name)}"><dt><code>select * from reports.${name}</code></dt><dd>${escapeHtml(sentence(tables[name].grain))}</dd></div>`,
  );
  return `<section aria-labelledby="${sourcesSection.id}">
<h2 id="${sourcesSection.id}">${sourcesSection.title}</h2>
<p>Each query runs in <code>warehouse.duckdb</code>, which lies beside this page; <code>tables/</code> holds the same as CSV. What was counted by <code>reports.rpt_groups</code> is defined in <code>sql/reports/rpt_groups.sql</code>, and so on.</p>
<dl class="entries">${entries.join("\n")}</dl>
</section>`;
}

function sourceOf(block: Block): TableName[] {
  return "from" in block ? [block.from] : [];
}

function anchor(name: TableName): string {
  return `sql-${name}`;
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
