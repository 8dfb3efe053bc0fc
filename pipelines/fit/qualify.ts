import type { BuiltModel } from "../../models/build-model.ts";
import { pointsForCapacity, pointsForConversion } from "../../models/grade/threshold.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";
import type { Config } from "../config/config-schema.ts";
import { InputError } from "../errors.ts";
import type { Warehouse } from "../warehouse.ts";

/** A score and what it said of leads that it had not seen. */
type Judged = Pick<BuiltModel, "grades" | "probability"> & {
  readonly unseen: Pick<BuiltModel["unseen"], "points">;
};

/** Turns the bar that the config asks for into points or grades. Throws InputError where it needs reps or dates. */
export async function qualifyBy(
  warehouse: Warehouse,
  config: Config,
  built: Judged,
  n: Float64Array,
): Promise<ScoringModel["qualify"]> {
  const { qualify } = config;
  if (qualify.by === "class")
    return { by: "grades", grades: qualify.classes.flatMap((name) => built.grades[name]) };
  if (qualify.by === "conversion")
    return { by: "points", from: pointsForConversion(built.probability, qualify.atLeast) };
  const repWeeks = await countRepWeeks(warehouse);
  if (repWeeks === 0) {
    throw new InputError({
      at: "qualify.by",
      problem:
        "capacity needs to know the reps and the dates of the handoffs, and the exports hold no such columns",
      mend: 'Map rep and qualified_at, or use "by": "conversion" or "class".',
    });
  }
  const from = pointsForCapacity(
    built.unseen.points,
    n,
    qualify.leadsPerRepPerWeek * repWeeks,
    built.probability.length - 1,
  );
  return { by: "points", from };
}

async function countRepWeeks(warehouse: Warehouse): Promise<number> {
  const value = await warehouse.value(`select count(distinct handoffs.rep)
      * date_diff('day', cast(min(handoffs.handoff_at) as date), cast(max(handoffs.handoff_at) as date)) / 7.0
    from marts.handoffs as handoffs inner join marts.labels as labels on labels.lead_id = handoffs.lead_id
    where labels.state = 'mature'`);
  return Number(value ?? 0);
}
