import type { Entity } from "../config/entities.ts";
import { quoteName, type Warehouse } from "../warehouse.ts";
import type { Found } from "./found.ts";

/** The columns of an export that hold moments of no declared zone. */
export interface ExportMoments {
  readonly entity: Entity;
  /** Canonical column → the export's. */
  readonly columns: ReadonlyMap<string, string>;
}

/** A time of day at the end, with no offset after it. */
const LOCAL = "'.*\\d[T ,]+\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([ \u00a0\u202f]?[AaPp]\\.?[Mm]\\.?)?'";

/**
 * Counts, per export and column, the moments with a time of day and without an offset, in the records that were not set aside. It
 * reads the raw text, because mapped moments are in UTC.
 *
 * @example await momentsWithoutZone(warehouse, [{ entity: "tasks", columns: new Map([["created_at", "CreatedDate"]]) }]);
 */
export async function momentsWithoutZone(
  warehouse: Warehouse,
  exports: readonly ExportMoments[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { entity, columns } of exports) {
    // One column may be both the date of wins and that of losses.
    const canonicals = new Map([...columns].map(([canonical, column]) => [column, canonical]));
    if (canonicals.size === 0) continue;
    const counts = [...canonicals.keys()].map((column, i) => {
      const isLocal = `regexp_full_match(raw.${quoteName(column)}, ${LOCAL})`;
      return `count_if(${isLocal}) as found_${i}, min(case when ${isLocal} then kept.record end) as record_${i}`;
    });
    const [row] = await warehouse.rows(`select ${counts.join(", ")} from raw.${entity} as raw
      inner join mapped.${entity} as kept on kept.record = raw.rowid + 1`);
    [...canonicals.values()].forEach((canonical, i) => {
      const count = Number(row?.[`found_${i}`]);
      if (count > 0)
        found.push({ export: entity, canonical, found: count, record: Number(row?.[`record_${i}`]) });
    });
  }
  return found;
}
