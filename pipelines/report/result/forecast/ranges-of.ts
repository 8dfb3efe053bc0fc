import { forecastInterval } from "../../../../models/forecast/forecast-interval.ts";
import type { WinMoments } from "../../../../models/stats/normal-win-count.ts";

/** The ranges of a sum as the result names them, in whole units. @param most what the sum can't exceed: wins are no more than leads. */
export function rangesOf(sum: WinMoments, most: number) {
  const range = (level: number) => {
    const { low, high } = forecastInterval(sum, level);
    return { low: Math.min(low, most), high: Math.min(high, most) };
  };
  const [half, fourOfFive, widest] = [range(0.5), range(0.8), range(0.95)];
  return {
    low_50: half.low,
    high_50: half.high,
    low_80: fourOfFive.low,
    high_80: fourOfFive.high,
    low_95: widest.low,
    high_95: widest.high,
  };
}
