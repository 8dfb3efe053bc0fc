import type { Warehouse } from "../warehouse.ts";
import type { ExportToMap } from "./export-to-map.ts";

/** Some systems export a history without the values before: each is the value that the change before it has set. */
export async function fillOldValues(
  warehouse: Warehouse,
  { entity, map }: ExportToMap,
  id: string,
): Promise<void> {
  if (map.has("old_value")) return;
  await warehouse.run(`create or replace table mapped.${entity} as
    select * replace (lag(new_value) over (
      partition by ${id}, field, coalesce(is_deleted, 'false') order by cast(changed_at as timestamp), record
    ) as old_value)
    from mapped.${entity} order by record`);
}
