import type { Row, Warehouse } from "../../warehouse.ts";
import { fewestLeads } from "./fewest-leads.ts";
import { hiddenCells, type Outcome, type Sum } from "./hidden-cells.ts";

/**
 * The groups of `reports.rpt_groups`, by dimension and name, each with whether its outcomes (`outcomes_hidden`) and its mix of grades
 * (`mix_hidden`) may not be shown: it has too few leads, or would give away a group that has, by a sum over any dimension (a rep's wins are
 * also the territory's less those of its other reps).
 */
export async function readGroups(warehouse: Warehouse): Promise<Row[]> {
  const groups = await warehouse.rows("select * from reports.rpt_groups order by dimension, name");
  const crossed = await warehouse.rows(
    "select * from reports.rpt_crossed order by dimension, name, other_dimension, other_name",
  );
  const outcomes = hiddenBy("judged", groups, crossed);
  const mix = hiddenBy("leads", groups, crossed);
  return groups.map((row) => ({
    ...row,
    outcomes_hidden: outcomes.has(keyOf(row.dimension, row.name)),
    mix_hidden: mix.has(keyOf(row.dimension, row.name)),
  }));
}

/** All leads, and those held out for the validation, are told of whatever the groups are. */
const alwaysShown = [keyOf("all", "all"), keyOf("held_out", "held out")];

function hiddenBy(count: "judged" | "leads", groups: readonly Row[], crossed: readonly Row[]) {
  const outcomes = new Map(
    groups.map((row) => [
      keyOf(row.dimension, row.name),
      { leads: Number(row[count]), wins: count === "judged" ? Number(row.wins) : null },
    ]),
  );
  return hiddenCells(outcomes, sumsOf(count, outcomes, crossed), fewestLeads, {
    hidden: count === "judged" ? groups.filter(isOneSided).map((row) => keyOf(row.dimension, row.name)) : [],
    shown: alwaysShown,
  });
}

/** A quarter in which none or all won would tell it of its few best leads, which are counted beside it. */
function isOneSided({ dimension, judged, wins }: Row): boolean {
  return dimension === "quarter" && (Number(wins) === 0 || Number(wins) === Number(judged));
}

/** A group is the sum of those of another dimension that lie within it as a whole. */
function sumsOf(
  count: "judged" | "leads",
  groups: ReadonlyMap<string, Outcome>,
  crossed: readonly Row[],
): Sum[] {
  const sums = new Map<string, { whole: string; parts: string[] }>();
  for (const row of crossed) {
    const part = keyOf(row.dimension, row.name);
    if (groups.get(part)?.leads !== Number(row[count])) continue;
    const whole = keyOf(row.other_dimension, row.other_name);
    const key = keyOf(whole, row.dimension);
    const sum = sums.get(key) ?? { whole, parts: [] };
    sum.parts.push(part);
    sums.set(key, sum);
  }
  return [...sums.values()];
}

function keyOf(...parts: readonly unknown[]): string {
  return JSON.stringify(parts);
}
