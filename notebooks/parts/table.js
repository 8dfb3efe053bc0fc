import { html } from "htl";

/**
 * A table: heading → the text of a row. All but the first column are figures and stand right, unless they are named in `words`.
 *
 * @example table(groups, { Territory: (row) => row.name, Leads: (row) => whole(row.leads) })
 */
export function table(rows, columns, words = []) {
  const headings = Object.keys(columns);
  const side = (heading) => (heading === headings[0] || words.includes(heading) ? "" : "figure");
  return html`<div class="wide"><table>
    <thead><tr>${headings.map((heading) => html`<th class=${side(heading)}>${heading}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        html`<tr>${headings.map((heading) => html`<td class=${side(heading)}>${columns[heading](row)}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}
