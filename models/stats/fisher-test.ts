import { requireCounts } from "./require-counts.ts";

/** `leads` of `of` leads are of some kind. */
export interface Share {
  readonly leads: number;
  readonly of: number;
}

/** Below this, a term changes no digit of any sum that counts. */
const negligible = 1e-300;

/**
 * Is a share larger than another one beyond chance? Fisher's exact one-sided test: how often at least so many leads of the kind would be
 * on the first side, were they dealt to the two sides at random. Never too small, however few leads there are, where the
 * one-sided chi-square is.
 *
 * Source: R. A. Fisher, The Design of Experiments (1935); the same as R's
 * `fisher.test(matrix(c(a, n - a, b, m - b), 2), alternative = "greater")`. Terms by the ratio of neighbours, from the mode outwards.
 *
 * @throws RangeError on impossible counts.
 * @example fisherTest({ leads: 3, of: 4 }, { leads: 1, of: 4 }); // 0.2429: Fisher's tea
 */
export function fisherTest(own: Share, others: Share): number {
  for (const { leads, of } of [own, others]) requireCounts(leads, of);
  const kind = own.leads + others.leads;
  const all = own.of + others.of;
  /** How many times as likely one lead more on the first side is. */
  const next = (k: number) => ((kind - k) * (own.of - k)) / ((k + 1) * (others.of - kind + k + 1));
  const mode = Math.floor(((kind + 1) * (own.of + 1)) / (all + 2));
  let tail = 0;
  let total = 0;
  const add = (k: number, term: number) => {
    total += term;
    if (k >= own.leads) tail += term;
  };
  for (let k = mode, term = 1; term > negligible; term *= next(k), k++) add(k, term);
  for (let k = mode, term = 1; ; k--) {
    term /= next(k - 1);
    if (!(term > negligible)) break;
    add(k - 1, term);
  }
  return Math.min(1, tail / total);
}
