import { type LearnOptions, learn } from "../learn.ts";
import { type Patterns, subset } from "../patterns.ts";
import { seededRandom, shuffled } from "../random.ts";
import { aucInterval } from "./auc.ts";
import { predict } from "./predict.ts";
import { foldSplits } from "./splits.ts";

/**
 * The AUC that the whole pipeline reaches where there is nothing to find: outcomes dealt out anew among all leads. Away
 * from 0.5, the pipeline finds skill in chance. Each fold's own level is taken out: a fold with fewer wins leaves more to the
 * leads it is learned from, which would count as skill the wrong way round.
 */
export function shuffledLabelsAuc(
  patterns: Patterns,
  options: LearnOptions,
): { auc: number; low: number; high: number } {
  const nothing = withShuffledWins(patterns);
  const logits = new Float64Array(patterns.n.length);
  for (const { train, test } of foldSplits(nothing)) {
    const unseen = predict(learn(subset(nothing, train), options), subset(nothing, test)).logits;
    const mean = unseen.reduce((sum, logit) => sum + logit, 0) / unseen.length;
    test.forEach((position, k) => {
      logits[position] = (unseen[k] as number) - mean;
    });
  }
  return aucInterval(logits, nothing.wins, nothing.n);
}

function withShuffledWins(patterns: Patterns): Patterns {
  const outcomes = Array.from(patterns.n.keys()).flatMap((i) => {
    const won = patterns.wins[i] as number;
    return Array.from({ length: patterns.n[i] as number }, (_, lead) => (lead < won ? 1 : 0));
  });
  const dealt = shuffled(outcomes, seededRandom(11)).values();
  const wins = patterns.n.map((n) => {
    let won = 0;
    for (let lead = 0; lead < n; lead++) won += dealt.next().value as number;
    return won;
  });
  return { ...patterns, wins };
}
