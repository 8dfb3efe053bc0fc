import type { Section } from "../document/blocks.ts";
import { releaseLine, reportTitle, summaryTitle } from "../document/release-line.ts";
import { reportSections } from "../document/report-sections.ts";
import type { Result } from "../result-schema.ts";
import { blockHtml } from "./block.ts";
import { escapeHtml } from "./escape.ts";
import { pageScripts, scriptSources } from "./page-scripts.ts";
import { pageStyle } from "./page-style.ts";
import { sourcesHtml, sourcesSection } from "./source.ts";

/** Nothing may be loaded or sent, and nothing run but our own scripts: the page holds customers' data. */
const policy = `default-src 'none'; script-src ${scriptSources}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one self-contained page: no network, light and dark, for screen, phone and paper; whole without scripts.
 * The same result gives the same bytes.
 *
 * @example writeFileSync("report.html", renderHtml(result));
 */
export function renderHtml(result: Result): string {
  const sections = reportSections(result);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(reportTitle(result))}</title>
<style>${pageStyle}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header>${headerHtml(result)}</header>
<main id="report">
${summaryHtml(result.summary)}
${contentsHtml([...sections, sourcesSection])}
${sections.map(sectionHtml).join("\n")}
${sourcesHtml(result, sections)}
</main>
${pageScripts}
</body>
</html>
`;
}

function headerHtml(result: Result): string {
  const state = result.release === null ? ' class="warning"' : "";
  return `<h1>${escapeHtml(reportTitle(result))}</h1>\n<p${state}>${escapeHtml(releaseLine(result))}</p>`;
}

function contentsHtml(sections: readonly Pick<Section, "id" | "title">[]): string {
  const links = sections.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<nav aria-label="Contents"><ol>${links.join("")}</ol></nav>`;
}

function summaryHtml(summary: readonly string[]): string {
  const sentences = summary.map((sentence) => `<li>${escapeHtml(sentence)}</li>`);
  return `<section class="summary" aria-labelledby="summary"><h2 id="summary">${summaryTitle}</h2>\n<ul>${sentences.join("")}</ul></section>`;
}

function sectionHtml({ id, title, blocks }: Section): string {
  const heading = `<h2 id="${id}">${escapeHtml(title)}</h2>`;
  return `<section aria-labelledby="${id}">\n${heading}\n${blocks.map((block) => blockHtml(block, id)).join("\n")}\n</section>`;
}
