import type { Config, ExportConfig } from "../config/config-schema.ts";
import type { Entity } from "../config/entities.ts";
import { InputError } from "../errors.ts";
import { quoteText, type Row, type Warehouse } from "../warehouse.ts";
import { type ColumnMap, checkTraitColumns, presetOf } from "./column-map.ts";
import { columnRole } from "./column-role.ts";
import { fieldValues } from "./field-values.ts";

const FIELDS = [
  { entity: "leads", id: "lead_id", table: "mapped.lead_fields", prefix: "" },
  { entity: "accounts", id: "account_id", table: "mapped.account_fields", prefix: "account " },
] as const;

/** Every column of leads and accounts in long form, the candidates of traits, with what is known of it beforehand. */
export async function mapFields(
  warehouse: Warehouse,
  config: Config,
  read: ReadonlyMap<Entity, { readonly columns: readonly string[] }>,
  maps: ReadonlyMap<Entity, ColumnMap>,
): Promise<void> {
  const roles: Row[] = [];
  for (const { entity, id, table, prefix } of FIELDS) {
    const exported = config.exports[entity];
    const header = read.get(entity)?.columns ?? [];
    await writeLong(warehouse, table, entity, id, exported, header);
    if (exported === undefined) continue;
    const preset = presetOf(entity, exported);
    const map = maps.get(entity) ?? new Map();
    for (const column of header) {
      refuseSecondName(prefix + column, roles, exported.file);
      const column_role = columnRole(column, config, map, preset);
      roles.push({ column_name: prefix + column, column_role });
    }
  }
  const parts = [...(maps.get("leads") ?? [])].map(([canonical, column_name]) => ({
    canonical,
    column_name,
  }));
  await warehouse.write("mapped.canonical_columns", { canonical: "varchar", column_name: "varchar" }, parts);
  checkTraitColumns(config, read.get("leads")?.columns ?? []);
  await warehouse.write("mapped.columns", { column_name: "varchar", column_role: "varchar" }, roles);
}

/** A column of the leads export called `account Industry` and the Industry of accounts would be one column. */
function refuseSecondName(name: string, roles: readonly Row[], file: string): void {
  if (!roles.some(({ column_name }) => column_name === name)) return;
  throw new InputError({
    at: file,
    problem: `a column of it is known as "${name}", as one of the leads export is called`,
    mend: "Rename the one in the leads export.",
  });
}

async function writeLong(
  warehouse: Warehouse,
  table: string,
  entity: "leads" | "accounts",
  id: string,
  exported: ExportConfig | undefined,
  header: readonly string[],
): Promise<void> {
  const values = exported === undefined ? [] : await fieldValues(warehouse, entity, exported, header);
  const long = values.map(
    ({ column, value }) => `select ids.${id}, ${quoteText(column)} as field, ${value} as value
      from raw.${entity} as raw inner join mapped.${entity} as ids on ids.record = raw.rowid + 1 where ${value} is not null`,
  );
  const none = `select null::varchar as ${id}, null::varchar as field, null::varchar as value where false`;
  await warehouse.run(
    `create or replace table ${table} as ${long.length === 0 ? none : long.join("\n union all ")}`,
  );
}
