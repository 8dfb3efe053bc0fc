import type { defaultRoutes } from "../../../../models/reasons/default-routes.ts";
import { routeOf } from "../../../../models/reasons/route-of.ts";
import type { Config } from "../../../config/config-schema.ts";
import type { Row, Warehouse } from "../../../warehouse.ts";
import type { Result } from "../../result-schema.ts";

type Route = Result["routing"][number];

/** What to do with the leads that came back: one row per reason, so that each lead has exactly one action. */
export async function readRouting(warehouse: Warehouse, { dispositions }: Config): Promise<Route[]> {
  const rows = await warehouse.rows("select * from reports.rpt_reasons order by leads desc, reason, kind");
  return rows.map((row) => toRoute(row, dispositions));
}

function toRoute(row: Row, dispositions: Config["dispositions"]): Route {
  const reason = String(row.reason);
  const kind = row.kind as keyof typeof defaultRoutes;
  const medianDays = row.median_days === null ? null : Number(row.median_days);
  const declared = Object.hasOwn(dispositions, reason) ? (dispositions[reason] ?? {}) : {};
  const { action, afterDays, because } = routeOf(
    { kind, returned: Number(row.returned), medianDays },
    declared,
  );
  return { reason, kind, action, after_days: afterDays, leads: Number(row.leads), because };
}
