import { InputError } from "../../errors.ts";
import type { OwnSql } from "../../own-sql/read-own-sql.ts";
import type { Row, Warehouse } from "../../warehouse.ts";
import type { SqlTraitRow } from "./write-sql-traits.ts";

const numbers = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const texts = ["VARCHAR", "BOOLEAN"];

/**
 * What the temporary table `sql_result` holds. Throws InputError where it is anything but one row per lead at most, with the columns
 * lead_id and value.
 */
export async function requireValues(warehouse: Warehouse, trait: OwnSql): Promise<SqlTraitRow["kind"]> {
  const columns = await warehouse.rows("describe sql_result");
  const kind = kindOf(columns, trait);
  await requireLeads(warehouse, trait);
  if (kind === "numeric") await requireFinite(warehouse, trait);
  return kind;
}

function kindOf(columns: readonly Row[], { file }: OwnSql): SqlTraitRow["kind"] {
  const types = new Map(
    columns.map((row) => [String(row.column_name).toLowerCase(), String(row.column_type)] as const),
  );
  const [lead, value] = [types.get("lead_id"), types.get("value")];
  if (columns.length !== 2 || lead === undefined || value === undefined) {
    throw new InputError({
      at: file,
      problem: `gives the columns ${[...types.keys()].join(", ")}; expected lead_id and value`,
      mend: "Name them: select lead_id, … as value.",
    });
  }
  if (lead === "VARCHAR" && numbers.test(value)) return "numeric";
  if (lead === "VARCHAR" && texts.includes(value)) return "categorical";
  throw new InputError({
    at: file,
    problem: `gives lead_id as ${lead} and value as ${value}; expected a lead_id as it was read, and a text, a number or a boolean`,
    mend: "Turn a moment into a number: days before the handoff, with date_diff('day', …, handoff_at).",
  });
}

async function requireLeads(warehouse: Warehouse, { file }: OwnSql): Promise<void> {
  const [rows] = await warehouse.rows(`select count(*) - count(lead_id) as nobodys,
      count(lead_id) - count(distinct lead_id) as repeated,
      count(*) filter (where lead_id not in (select lead_id from before_handoff.leads)) as unknown
    from sql_result`);
  const { nobodys, repeated, unknown } = rows as Row;
  if (nobodys === 0 && repeated === 0 && unknown === 0) return;
  throw new InputError({
    at: file,
    problem: `gives ${nobodys} rows without a lead_id, ${repeated} for a lead that has one already, and ${unknown} for none of before_handoff.leads; expected one row per lead at most`,
    mend: "Group by lead_id, and take it from a table of before_handoff.",
  });
}

async function requireFinite(warehouse: Warehouse, { file }: OwnSql): Promise<void> {
  const wild = await warehouse.value(
    "select count(*) from sql_result where not isfinite(cast(value as double))",
  );
  if (wild === 0) return;
  throw new InputError({
    at: file,
    problem: `gives ${wild} values that are infinite or no number`,
    mend: "Divide by nullif(…, 0): without a value the trait is unknown.",
  });
}
