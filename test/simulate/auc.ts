/** Chance that a random positive scores above a random negative; ties count half (Mann–Whitney, by counting pairs). */
export function auc(scores: readonly number[], positives: readonly boolean[]): number {
  const won = scores.filter((_, i) => positives[i]);
  const lost = scores.filter((_, i) => !positives[i]);
  const pairs = won.map((score) =>
    lost.reduce((sum, other) => sum + (score > other ? 1 : score === other ? 0.5 : 0), 0),
  );
  return pairs.reduce((sum, above) => sum + above, 0) / (won.length * lost.length);
}
