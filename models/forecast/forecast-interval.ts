import { gammaQuantile } from "../stats/gamma-quantile.ts";
import type { Interval } from "../stats/interval.ts";
import type { WinMoments } from "../stats/normal-win-count.ts";

/** How often the intervals of a forecast should hold what comes. */
export const forecastLevels = [0.5, 0.8, 0.95] as const;

/**
 * The range in which a sum falls with probability `level`, as often below it as above, in whole units: bounds are rounded to the nearest, so that
 * ranges of whole wins hold as often as they say, and not more often.
 *
 * @param level above 0 and below 1.
 * @example forecastInterval({ mean: 50, variance: 60 }, 0.8); // { low: 40, high: 60 }
 */
export function forecastInterval(moments: WinMoments, level: number): Interval {
  return {
    low: Math.round(gammaQuantile(moments, (1 - level) / 2)),
    high: Math.round(gammaQuantile(moments, (1 + level) / 2)),
  };
}
