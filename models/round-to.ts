/** A number to so many decimals, halves away from 0 on the positive side: `roundTo(0.12345, 4)` is 0.1235. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
