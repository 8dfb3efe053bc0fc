import { otherPrebin, type Patterns, type Trait } from "./patterns.ts";

/** One half of a pair: a trait and the prebins of it that count. */
export interface PairSide {
  /** Position in `patterns.traits`. */
  readonly trait: number;
  readonly prebins: readonly number[];
}

/** Two traits that mean more, or less, together than the sum of what each of them means. */
export interface Pair {
  readonly first: PairSide;
  readonly second: PairSide;
}

/** 1 for the patterns in which both halves of a pair hold. */
export function holdsIn({ first, second }: Pair, patterns: Patterns): Uint8Array {
  const ones = membership(first);
  const twos = membership(second);
  const [a, b] = [patterns.codes[first.trait] as Uint8Array, patterns.codes[second.trait] as Uint8Array];
  return a.map((code, i) => (ones[code] as number) * (twos[b[i] as number] as number));
}

function membership({ prebins }: PairSide): Uint8Array {
  const member = new Uint8Array(256);
  for (const prebin of prebins) member[prebin] = 1;
  return member;
}

/** The prebin of a pair's trait in which both halves hold. */
export const bothPrebin = otherPrebin + 1;

/** The same patterns with one more trait per pair, behind all others: both halves hold, or not. */
export function withPairs(patterns: Patterns, pairs: readonly Pair[]): Patterns {
  return {
    ...patterns,
    traits: [...patterns.traits, ...pairs.map((pair) => pairTrait(pair, patterns))],
    codes: [
      ...patterns.codes,
      ...pairs.map((pair) => holdsIn(pair, patterns).map((holds) => (holds ? bothPrebin : otherPrebin))),
    ],
  };
}

function pairTrait({ first, second }: Pair, { traits }: Patterns): Trait {
  const [one, two] = [first, second].map(({ trait }) => traits[trait] as Trait) as [Trait, Trait];
  return {
    name: `${one.name} and ${two.name}`,
    group: one.group,
    family: null,
    kind: "categorical",
    monotone: null,
    prebins: [{ type: "missing" }, { type: "other" }, { type: "value", value: "both" }],
  };
}
