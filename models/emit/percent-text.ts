/** A share as a percentage with one decimal, as release texts write it. @example percentText(0.0734) // "7.3%" */
export function percentText(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
