import type { Patterns } from "../patterns.ts";
import { sigmoid } from "./design.ts";

/** Log-likelihood that these log-odds expect to gain over giving every lead the base rate: how much they tell. */
export function explained({ n }: Pick<Patterns, "n">, logOdds: Float64Array): number {
  const p = logOdds.map(sigmoid);
  const leads = n.reduce((sum, own) => sum + own, 0);
  const base = p.reduce((sum, value, i) => sum + value * (n[i] as number), 0) / leads;
  return p.reduce((sum, value, i) => {
    const gain = value * Math.log(value / base) + (1 - value) * Math.log((1 - value) / (1 - base));
    return sum + (n[i] as number) * gain;
  }, 0);
}
