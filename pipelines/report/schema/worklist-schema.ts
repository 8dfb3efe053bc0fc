import { z } from "zod";
import { count, number, text } from "./scalars.ts";

/** Wins to come; null below ten leads, where those could be worked out from it, and where nothing can be foretold. */
const wins = number.nullable();

/** Leads that sales was handed and that have neither an opportunity nor another outcome when the exports end. */
export const worklistSchema = z.strictObject({
  /** Leads open for longer hardly ever win, and are left out. */
  reach_days: count,
  /** Whether the exports hold touches; without, no lead counts as touched or untouched. */
  knows_touches: z.boolean(),
  /** Open leads that have an opportunity. */
  with_opportunity: count,
  /** Wins to come of those; null where they may not be shown, or too few wins are known to tell. */
  opportunity_wins: number.nullable(),
  groups: z.array(
    z.strictObject({
      by: z.enum(["all", "class", "grade", "territory"]),
      name: text,
      leads: count,
      wins,
      untouched: count.nullable(),
      untouched_wins: wins,
      touched: count.nullable(),
      touched_wins: wins,
      /** Of all, and of the untouched, those of the high class. */
      high: count,
      high_untouched: count.nullable(),
    }),
  ),
});
