import type { FigureBlock, LegendEntry } from "../document/blocks.ts";
import { phoneWidth, screenWidth } from "../document/plots/draw.ts";
import { escapeHtml } from "./escape.ts";
import { sourceHtml } from "./source.ts";

/** A picture with its title, how to read it, its legend, and one drawing each for screens and phones. */
export function figureHtml({ title, from, reading, alternative, legend, draw }: FigureBlock): string {
  return `<figure>
<figcaption><strong>${escapeHtml(title)}</strong> ${escapeHtml(reading)}</figcaption>
${legendHtml(legend)}<div class="on-screen">${draw(screenWidth, alternative)}</div>
<div class="on-phone">${draw(phoneWidth, alternative)}</div>
${sourceHtml(from)}
</figure>`;
}

function legendHtml(legend: readonly LegendEntry[]): string {
  if (legend.length === 0) return "";
  const entries = legend.map(
    ({ sign, text }) => `<li><span class="sign ${sign}"></span>${escapeHtml(text)}</li>`,
  );
  return `<ul class="legend">${entries.join("")}</ul>\n`;
}
