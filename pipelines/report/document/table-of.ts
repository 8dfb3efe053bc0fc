import type { TableName } from "../report-tables.ts";
import type { Cell, Column, TableBlock } from "./blocks.ts";

interface Field<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

/** A column of words. @example words("Grade", (grade) => grade.name) */
export function words<Row>(label: string, cell: (row: Row) => Cell): Field<Row> {
  return { label, holds: "words", cell };
}

/** A column of figures, set flush right. @example figures("Leads", (grade) => whole(grade.leads)) */
export function figures<Row>(label: string, cell: (row: Row) => Cell): Field<Row> {
  return { label, holds: "figures", cell };
}

/**
 * A table block from rows of the result and a list of columns; the first column names the row.
 *
 * @param place `open` on the page, `folded` until opened, or `page` for folded and left out of the Markdown file.
 * @param from the relation of the warehouse that holds these figures: `reports.<from>`.
 * @example tableOf("Stages", "open", "funnel", funnel, [words("Stage", (row) => row.stage), figures("Leads", (row) => whole(row.leads))]);
 */
export function tableOf<Row>(
  caption: string,
  place: "open" | "folded" | "page",
  from: TableName,
  rows: readonly Row[],
  fields: readonly Field<Row>[],
): TableBlock {
  return {
    kind: "table",
    caption,
    from,
    columns: fields.map(({ label, holds }) => ({ label, holds })),
    rows: rows.map((row) => fields.map((field) => field.cell(row))),
    folded: place !== "open",
    pageOnly: place === "page",
  };
}
