import type { ExportConfig } from "../config/config-schema.ts";
import type { Entity } from "../config/entities.ts";
import { quoteName, type Warehouse } from "../warehouse.ts";
import { columnForm } from "./column-form.ts";
import { plainForms } from "./plain-forms.ts";
import { withoutNulls } from "./without-nulls.ts";

/** A column of an export and SQL for its values over `raw."<column>"`, null tokens gone. */
export interface FieldValue {
  readonly column: string;
  readonly value: string;
}

/**
 * Every column of an export, the candidates of traits. Where a form of dates or numbers is declared, a column of which each value
 * fits it is written plain (`2026-06-30 00:00:00`, `1234.56`), as the detection of traits expects; a column with one value that
 * doesn't fit stays as it is written, for nobody has said what it holds.
 */
export async function fieldValues(
  warehouse: Warehouse,
  entity: Entity,
  exported: ExportConfig,
  header: readonly string[],
): Promise<readonly FieldValue[]> {
  const fields = header.map((column) => {
    const { formats, nulls } = columnForm(entity, exported, column);
    const value = withoutNulls(`raw.${quoteName(column)}`, nulls);
    return { column, value, plain: plainForms(value, formats) };
  });
  const tests = fields.flatMap(({ value, plain }, field) =>
    plain.map((form, i) => `count_if(${value} is not null and ${form} is null) = 0 as fits_${field}_${i}`),
  );
  if (tests.length === 0) return fields;
  const [fits] = await warehouse.rows(`select ${tests.join(",\n      ")}
    from raw.${entity} as raw inner join mapped.${entity} as kept on kept.record = raw.rowid + 1`);
  return fields.map(({ column, value, plain }, field) => ({
    column,
    value: plain.find((_, i) => fits?.[`fits_${field}_${i}`]) ?? value,
  }));
}
