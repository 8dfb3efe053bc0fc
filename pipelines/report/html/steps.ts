import { chosenWords, type Step } from "../document/blocks.ts";
import { escapeHtml } from "./escape.ts";

/**
 * A setting that the reader can move. Here it is a row of radio buttons (arrow keys work), each with the text of its
 * position, of which CSS shows the checked one; where scripts run, `browser/slide-steps.js` makes it a slider.
 *
 * @param id makes the group's name unique on the page.
 */
export function stepsHtml(id: string, title: string, steps: readonly Step[]): string {
  return `<fieldset class="steps">
<legend>${escapeHtml(title)}</legend>
${steps.map((step) => stepHtml(id, step)).join("\n")}
</fieldset>`;
}

function stepHtml(id: string, { label, text, chosen, start }: Step): string {
  const input = `<input type="radio" name="${id}"${start ? " checked" : ""}>`;
  return `<label${chosen ? ' class="chosen"' : ""}>${input}<span class="stop">${escapeHtml(label)}</span><span class="meaning">${chosen ? `${chosenWords} ` : ""}${escapeHtml(text)}</span></label>`;
}
