import { type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset } from "../patterns.ts";
import { seededRandom, shuffled } from "../random.ts";
import { auc } from "./auc.ts";
import { predict } from "./predict.ts";
import { foldSplits } from "./splits.ts";

const shuffles = 10;

/**
 * The AUC that the whole pipeline reaches where there is nothing to find: outcomes dealt out anew among all leads, ten times. Away
 * from 0.5, the pipeline finds skill in chance. One deal may look like skill in a small file; the mean of ten hardly can. The interval
 * is that of the mean. Each fold's own level is taken out: a fold with fewer wins leaves more to the
 * leads it is learned from, which would count as skill the wrong way round.
 */
export function shuffledLabelsAuc(
  patterns: Patterns,
  options: LearnOptions,
): { auc: number; low: number; high: number } {
  const areas = Array.from({ length: shuffles }, (_, k) =>
    shuffledArea(withShuffledWins(patterns, k), options),
  );
  const mid = mean(areas);
  const variance = areas.reduce((sum, area) => sum + (area - mid) ** 2, 0) / (shuffles - 1);
  const reach = 1.96 * Math.sqrt(variance / shuffles);
  return { auc: mid, low: mid - reach, high: mid + reach };
}

/** Cross-fitted AUC on shuffled outcomes. */
function shuffledArea(nothing: Patterns, options: LearnOptions): number {
  const logits = new Float64Array(nothing.n.length);
  for (const { train, test } of foldSplits(nothing)) {
    const unseen = predict(learn(subset(nothing, train), options), subset(nothing, test)).logits;
    const level = mean([...unseen]);
    test.forEach((position, k) => {
      logits[position] = (unseen[k] as number) - level;
    });
  }
  return auc(logits, nothing.wins, nothing.n);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function withShuffledWins(patterns: Patterns, deal: number): Patterns {
  const outcomes = Array.from(patterns.n.keys()).flatMap((i) => {
    const won = patterns.wins[i] as number;
    return Array.from({ length: patterns.n[i] as number }, (_, lead) => (lead < won ? 1 : 0));
  });
  const dealt = shuffled(outcomes, seededRandom(11 + deal)).values();
  const wins = patterns.n.map((n) => {
    let won = 0;
    for (let lead = 0; lead < n; lead++) won += dealt.next().value as number;
    return won;
  });
  return { ...patterns, wins };
}
