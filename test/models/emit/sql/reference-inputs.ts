import { leadInputsSql } from "../../../../models/emit/lead-inputs-sql.ts";
import { runSql } from "../../../../pipelines/run-sql.ts";
import { quoteText, type Row, type Warehouse } from "../../../../pipelines/warehouse.ts";
import { type Behaviour, halfLives } from "./any-behaviour.ts";

/** The inputs that a calibration would compute of the same leads and activities, in the order of the leads. */
export async function referenceInputs(
  warehouse: Warehouse,
  { model, words, leads, activities }: Behaviour,
): Promise<Row[]> {
  const measured = model.inputs.filter(({ computed }) => computed?.from === "activities");
  await fill(
    warehouse,
    "marts.handoffs",
    leads.map(({ lead_id, handoff_at }) => ({ lead_id, handoff_at })),
  );
  await fill(
    warehouse,
    "marts.lead_keys",
    leads.map(({ lead_id }) => ({ lead_id, key: lead_id })),
  );
  await fill(
    warehouse,
    "meta.asset_groups",
    words.map((word) => ({ ...word })),
  );
  await fill(
    warehouse,
    "meta.half_lives",
    halfLives.map((half_life_days) => ({ half_life_days })),
  );
  await fill(
    warehouse,
    "staging.stg_activities",
    activities.map(({ lead_id, ...activity }, record) => ({ record, activity_key: lead_id, ...activity })),
  );
  await runSql(warehouse, "before_handoff");
  await runSql(warehouse, "marts/traits");
  const rows = await warehouse.rows(
    `select * from (${leadInputsSql({ ...model, inputs: measured })}) order by lead_id`,
  );
  return rows.map((row, i) => {
    const { handoff_at: _, ...known } = leads[i] as Row;
    return { ...known, ...row };
  });
}

async function fill(warehouse: Warehouse, relation: string, rows: readonly Row[]): Promise<void> {
  await warehouse.run(`delete from ${relation}`);
  if (rows.length === 0) return;
  const cell = (value: Row[string]) => (value === null ? "null" : quoteText(String(value)));
  const values = rows.map((row) => `(${Object.values(row).map(cell)})`);
  await warehouse.run(`insert into ${relation} (${Object.keys(rows[0] as Row)}) values ${values}`);
}
