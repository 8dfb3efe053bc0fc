import {
  type ColumnEvidence,
  type ColumnVerdict,
  type FillByOutcome,
  judgeColumn,
} from "../../models/mine/leak-gates.ts";
import type { Config } from "../config/config-schema.ts";
import { runSql } from "../run-sql.ts";
import type { Row, Warehouse } from "../warehouse.ts";

export interface JudgedColumns {
  readonly evidence: readonly ColumnEvidence[];
  /** In the order of the evidence. */
  readonly verdicts: readonly ColumnVerdict[];
}

/** Passes every column of the leads and accounts exports, and every trait from SQL, through the leak gates. */
export async function judgeColumns(warehouse: Warehouse, config: Config): Promise<JudgedColumns> {
  await runSql(warehouse, "marts/evidence");
  const evidence = await columnEvidence(warehouse, config);
  return { evidence, verdicts: evidence.map(judgeColumn) };
}

async function columnEvidence(warehouse: Warehouse, config: Config): Promise<ColumnEvidence[]> {
  const fill = await fillByColumn(warehouse);
  const dated = (await warehouse.value("select handoff_from <> 'none' from meta.settings")) === true;
  const rows = await warehouse.rows("select * from marts.column_evidence order by column_name");
  const link = rows.find((row) => isOfAccount(row) && row.column_role === "id")?.column_name;
  return rows.map((row) => ({
    column: String(row.column_name),
    role: String(row.column_role),
    allowedBecause: config.traits.allow.find(({ column }) => column === row.column_name)?.because ?? null,
    leads: Number(row.leads),
    filled: Number(row.filled),
    distinct: Number(row.distinct_values),
    numbers: Number(row.numbers),
    dates: Number(row.dates),
    emails: Number(row.emails),
    longTexts: Number(row.long_texts),
    datesAfterHandoff: Number(row.dates_after_handoff),
    changedAfterHandoff: Number(row.changed_after_handoff),
    leadsWithHistory: Number(row.leads_with_history),
    leadsWithGaps: Number(row.leads_with_gaps),
    hasHandoffDates: dated,
    fill: fill.get(String(isOfAccount(row) ? link : row.column_name)) ?? [],
  }));
}

/** A field of an account is known when the account is: what counts is when the lead was tied to it. */
function isOfAccount(row: Row): boolean {
  return String(row.column_name).startsWith("account ");
}

async function fillByColumn(warehouse: Warehouse): Promise<Map<string, FillByOutcome[]>> {
  const rows = await warehouse.rows(`select column_name, handoff_month,
      sum(leads) filter (where is_closed) as closed, sum(filled) filter (where is_closed) as closed_filled,
      sum(leads) filter (where not is_closed) as open, sum(filled) filter (where not is_closed) as open_filled
    from marts.fill_by_outcome group by column_name, handoff_month order by column_name, handoff_month`);
  const byColumn = new Map<string, FillByOutcome[]>();
  for (const row of rows) {
    const months = byColumn.get(String(row.column_name)) ?? [];
    months.push(toFill(row));
    byColumn.set(String(row.column_name), months);
  }
  return byColumn;
}

function toFill(row: Row): FillByOutcome {
  return {
    closed: Number(row.closed),
    closedFilled: Number(row.closed_filled),
    open: Number(row.open),
    openFilled: Number(row.open_filled),
  };
}
