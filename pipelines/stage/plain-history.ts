import type { Warehouse } from "../warehouse.ts";
import { columnForm } from "./column-form.ts";
import type { ExportToMap } from "./export-to-map.ts";
import { plainForms } from "./plain-forms.ts";

/**
 * Writes the old and new values of a history plain, by the rule of fieldValues(): those of a field of which each value fits the form
 * that is declared for the history. Otherwise `1.250,00` in the history would not be the `1250.00` that the lead has now.
 */
export async function plainHistory(
  warehouse: Warehouse,
  { entity, exported, map }: ExportToMap,
): Promise<void> {
  const { formats } = columnForm(entity, exported, map.get("new_value") ?? "");
  const [before, after] = ["old_value", "new_value"].map((value) => plainForms(value, formats)) as [
    readonly string[],
    readonly string[],
  ];
  if (after.length === 0) return;
  const fits = after.map(
    (form, i) => `count_if((old_value is not null and ${before[i]} is null)
      or (new_value is not null and ${form} is null)) = 0 as fits_${i}`,
  );
  const plain = (value: string, forms: readonly string[]) =>
    `case ${forms.map((form, i) => `when fits_${i} then ${form}`).join(" ")} else ${value} end as ${value}`;
  await warehouse.run(`create or replace table mapped.${entity} as
    with fits as (select field, ${fits.join(", ")} from mapped.${entity} group by field)
    select history.* replace (${plain("old_value", before)}, ${plain("new_value", after)})
    from mapped.${entity} as history inner join fits on fits.field is not distinct from history.field
    order by record`);
}
