import { z } from "zod";
import { count, number, text } from "./scalars.ts";

/** Ranges in whole units that should hold what comes 50, 80 and 95 times in 100. */
const ranges = {
  low_50: count,
  high_50: count,
  low_80: count,
  high_80: count,
  low_95: count,
  high_95: count,
};

const expectedSchema = z
  .strictObject({
    by: z.enum(["all", "territory", "product_line"]),
    name: text,
    /** The quarter in which the wins fall, such as `2026-Q3`; `later` than those named, and `all`. */
    quarter: text,
    open_leads: count,
    what: z.enum(["wins", "amount"]),
    expected: number,
    ...ranges,
  })
  .describe(
    "What the open leads of a group should bring in a quarter: wins, and amounts in the corporate currency.",
  );

const pastForecastSchema = z
  .strictObject({
    /** The quarter that was foretold on the day before it began, from leads that were open then. */
    quarter: text,
    open_leads: count,
    /** Wins that were known then, on which the forecast rests. */
    known_wins: count,
    expected: number,
    ...ranges,
    /** Wins that came of these leads in the quarter, and of all leads, with those handed over since. */
    wins: count,
    quarter_wins: count,
    /** Naive: open leads are won as often as those of the quarter before; open opportunities as often as earlier ones in their stage. */
    like_last_quarter: number.nullable(),
    stage_weighted: number.nullable(),
  })
  .describe("What the same forecast would have said at the end of a past quarter, and what came.");

export const forecastSchema = z.strictObject({
  open_leads: count,
  with_opportunity: count,
  /** Leads open for longer are not counted on. */
  reach_days: count,
  known_wins: count,
  expected: z.array(expectedSchema),
  past: z.array(pastForecastSchema),
  /** Over the past quarters; errors and bias are wins a quarter. */
  judged: z
    .strictObject({
      quarters: count,
      in_50: count,
      in_80: count,
      in_95: count,
      bias: number,
      error: number,
      error_like_last_quarter: number.nullable(),
      error_stage_weighted: number.nullable(),
      /** Times the variance of chance that today's ranges allow for, because past misses showed it. */
      widening: z.number().min(1),
    })
    .nullable(),
});
