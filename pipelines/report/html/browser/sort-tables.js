// Makes the heads of every table buttons that sort it: up, down, and back to the order that the report gives.
const next = { none: "ascending", ascending: "descending", descending: "none" };
const words = new Intl.Collator("en", { numeric: true });

for (const table of document.querySelectorAll("table")) makeSortable(table);

/** @param {HTMLTableElement} table */
function makeSortable(table) {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const given = [...(body?.rows ?? [])];
  if (given.length < 3) return;
  heads.forEach((head, column) => {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const order = next[/** @type {keyof typeof next} */ (head.ariaSort ?? "none")];
      for (const other of heads) other.ariaSort = null;
      if (order !== "none") head.ariaSort = order;
      body?.append(...(order === "none" ? given : sorted(given, column, order === "ascending" ? 1 : -1)));
    });
  });
}

/**
 * Rows in the order of a column, equal ones as they stood. Cells without a figure come last, whichever way it goes.
 *
 * @param {readonly HTMLTableRowElement[]} rows
 * @param {number} column
 * @param {1 | -1} direction
 */
function sorted(rows, column, direction) {
  const figures = rows.some((row) => figure(row, column) !== null);
  return rows.toSorted((a, b) => {
    if (!figures) return direction * words.compare(text(a, column), text(b, column));
    const [left, right] = [figure(a, column), figure(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return direction * (left - right);
  });
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
function figure(row, column) {
  const value = row.cells[column]?.dataset.value;
  return value === undefined ? null : Number(value);
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} column
 */
function text(row, column) {
  return row.cells[column]?.textContent ?? "";
}
