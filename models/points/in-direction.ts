import type { Direction } from "../patterns.ts";

interface Weighted {
  readonly effect: number;
  readonly weight: number;
}

/**
 * The nearest effects that only rise (or only fall) along the line: neighbours out of order share their weighted mean.
 *
 * Source: pool adjacent violators (Ayer et al. 1955, Annals of Mathematical Statistics 26).
 *
 * @example inDirection([{ effect: 1, weight: 1 }, { effect: 0, weight: 1 }], "increasing") // 0.5 and 0.5
 */
export function inDirection<T extends Weighted>(line: readonly T[], direction: Direction): T[] {
  const sign = direction === "increasing" ? 1 : -1;
  const pools: { mean: number; weight: number; members: T[] }[] = [];
  for (const point of line) {
    let pool = { mean: point.effect, weight: point.weight, members: [point] };
    for (;;) {
      const before = pools.at(-1);
      if (before === undefined || sign * before.mean <= sign * pool.mean) break;
      pools.pop();
      const weight = before.weight + pool.weight;
      const mean = (before.weight * before.mean + pool.weight * pool.mean) / weight;
      pool = { mean, weight, members: [...before.members, ...pool.members] };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, members }) => members.map((member) => ({ ...member, effect: mean })));
}
