import type { ScoringModel } from "../../../../models/scoring-model.ts";
import type { Row, Warehouse } from "../../../warehouse.ts";
import type { GroupResult, Result } from "../../result-schema.ts";
import { makeup } from "./makeup.ts";
import type { SourceMix } from "./source-advice.ts";

type Makeup = Result["makeup"][number];

/**
 * What makes leads poorer or better, by territory, product line and rep.
 *
 * @param sourceColumn the column of the leads export that names their source, if any.
 */
export async function readMakeup(
  warehouse: Warehouse,
  model: Pick<ScoringModel, "rules" | "start">,
  groups: Readonly<Record<Makeup["by"], readonly GroupResult[]>>,
  sourceColumn: string | undefined,
): Promise<Makeup[]> {
  const ruleRows = await warehouse.rows(
    "select * from reports.rpt_group_rules order by dimension, name, rule_id",
  );
  const sourceRows = await warehouse.rows(
    "select * from reports.rpt_crossed where other_dimension = 'source' order by dimension, name, other_name",
  );
  return (["territory", "product_line", "rep"] as const).flatMap((by) => {
    const own = sourceRows.filter(({ dimension }) => dimension === by);
    const sources = sourceColumn === undefined || by === "rep" ? null : sourceMix(sourceColumn, own);
    return makeup({ by, groups: groups[by], ruleRows, sources }, model);
  });
}

function sourceMix(column: string, rows: readonly Row[]): SourceMix {
  const leads = new Map<string, Map<string, number>>();
  for (const { name, other_name: source, leads: own } of rows) {
    const group = leads.get(String(name)) ?? new Map<string, number>();
    leads.set(String(name), group.set(String(source), Number(own)));
  }
  return { column, leads };
}
