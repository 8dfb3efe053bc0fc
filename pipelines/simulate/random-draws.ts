import { seededRandom } from "../../models/random.ts";
import { SECOND } from "./calendar.ts";

/** The kinds of chance the world is made of, all fed by one seed. */
export interface Draws {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** True with probability `p`: the only way an outcome is decided, so last-digit differences in `p` do no harm. */
  chance(p: number): boolean;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** A moment on a whole second in [from, to), or the first one from `from` on when there is no room; ms since 1970. */
  moment(from: number, to: number): number;
  /** One of the items, each as likely. */
  pick<T>(items: readonly T[]): T;
  /** One of the keys, as likely as its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** Log-normal with the given median and log standard deviation. */
  logNormal(median: number, sigma: number): number;
  /** Poisson with the given mean (Knuth's product of uniforms; for small means). */
  count(mean: number): number;
}

/**
 * Seeded draws.
 *
 * @example const draws = randomDraws(7); draws.weighted({ rain: 1, sun: 3 }); // "sun", three times in four
 */
export function randomDraws(seed: number): Draws {
  const uniform = seededRandom(seed);
  const between = (low: number, high: number) => low + uniform() * (high - low);
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return {
    uniform,
    between,
    normal,
    chance: (p) => uniform() < p,
    moment: (from, to) => Math.max(Math.ceil(from / SECOND), Math.floor(between(from, to) / SECOND)) * SECOND,
    pick: (items) => pickOne(items, uniform()),
    weighted: (weights) => pickWeighted(weights, uniform()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    count: (mean) => poisson(mean, uniform),
  };
}

function pickOne<T>(items: readonly T[], u: number): T {
  if (items.length === 0) throw new RangeError("pick needs at least one item");
  return items[Math.floor(u * items.length)] as T;
}

function pickWeighted<K extends string>(weights: Readonly<Record<K, number>>, u: number): K {
  const keys = Object.keys(weights) as K[];
  let left = u * keys.reduce((sum, key) => sum + weights[key], 0);
  const found = keys.find((key) => {
    left -= weights[key];
    return left < 0;
  });
  return found ?? pickOne(keys.slice(-1), 0);
}

function poisson(mean: number, uniform: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = uniform(); product > limit; product *= uniform()) count += 1;
  return count;
}
