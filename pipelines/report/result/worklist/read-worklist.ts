import type { Warehouse } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";
import type { ForecastFacts } from "../forecast/read-forecast.ts";
import { worklist } from "./worklist.ts";

/** The open leads that sales may work, counted; null where leads carry no dates. */
export async function readWorklist(
  warehouse: Warehouse,
  facts: ForecastFacts | null,
  knowsTouches: boolean,
): Promise<Result["worklist"]> {
  if (facts === null) return null;
  const rows = await warehouse.rows(
    "select * from reports.rpt_open_work order by territory, grade, work, state, age_days, probability",
  );
  return worklist(rows, facts, knowsTouches);
}
